/** How large a mail is, both parts, before the personal links are put in. */
export const bytesOf = ({ text, html }: { readonly text: string; readonly html: string }): number => {
  const encoder = new TextEncoder()
  return encoder.encode(text).length + encoder.encode(html).length
}
