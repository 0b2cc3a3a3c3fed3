/** How a browser is to take a file (RFC 6266): shown or saved, under a name in any language (RFC 8187). */
export const contentDisposition = (way: 'inline' | 'attachment', name: string): string =>
  `${way}; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, escaped)}`

/** Marks that the standard wants escaped and `encodeURIComponent` leaves. */
const escaped = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
