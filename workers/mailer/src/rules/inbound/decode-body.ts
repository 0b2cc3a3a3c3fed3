/** The bytes of a base64 text, or null if it is none. */
export const fromBase64 = (text: string): Uint8Array | null => {
  try {
    return Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/** The bytes of a quoted-printable text, or of the "Q" of an encoded word. */
export const fromQuotedPrintable = (text: string): Uint8Array => {
  const bytes: number[] = []
  for (const [part] of text.replaceAll(/=\n/g, '').matchAll(/=[0-9A-Fa-f]{2}|[\s\S]/gu))
    if (part.length === 3) bytes.push(Number.parseInt(part.slice(1), 16))
    else bytes.push(...new TextEncoder().encode(part))
  return Uint8Array.from(bytes)
}

/** Bytes as text; of a character set that nobody knows, as UTF-8. */
export const inCharset = (bytes: Uint8Array, charset: string | undefined): string => {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** A body as text, by its headers. */
export const decodeBody = (body: string, encoding: string | undefined, charset: string | undefined): string => {
  const way = encoding?.toLowerCase()
  const bytes = way === 'base64' ? fromBase64(body) : way === 'quoted-printable' ? fromQuotedPrintable(body) : null
  return bytes === null ? body : inCharset(bytes, charset)
}
