const encoder = new TextEncoder()

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 (FIPS 180-4) in hex digits, of a text its UTF-8; `bytes` cuts it, where it only has to name something shortly. */
export const sha256 = async (content: string | Uint8Array<ArrayBuffer>, bytes = 32): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
  return hexOf(new Uint8Array(digest, 0, bytes))
}
