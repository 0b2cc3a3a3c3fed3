const PLACEHOLDER = /\{\{\w+\}\}/g
/** More than a personal link of ours has. */
const LINK_BYTES = 200

/** How large a mail is, both parts, with the personal links in it. */
export const bytesOf = ({ text, html }: { readonly text: string; readonly html: string }): number => {
  const encoder = new TextEncoder()
  const bytes = [text, html].map((part) => encoder.encode(part).length + (part.match(PLACEHOLDER)?.length ?? 0) * LINK_BYTES)
  return bytes.reduce((sum, each) => sum + each, 0)
}
