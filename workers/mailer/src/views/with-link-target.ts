/** Mail HTML whose links open in a new window, since the house does not let itself be shown in a frame. */
export const withLinkTarget = (html: string): string => {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html
}
