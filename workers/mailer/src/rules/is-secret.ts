/** Is this the secret? Digests are compared to the end, so that time tells neither where they differ nor how long they are. */
export const isSecret = async (told: string, secret: string): Promise<boolean> => {
  const [one, other] = await Promise.all([digestOf(told), digestOf(secret)])
  return one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0
}

const digestOf = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

/** The secret that a request brings: as password of Basic authentication (RFC 7617), or alone in a header of its own. */
export const secretIn = (authorization: string | undefined, header: string | undefined): string | null => {
  if (header) return header
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/]+=*)$/i.exec(authorization?.trim() ?? '') ?? []
  if (encoded === undefined) return null
  try {
    const told = new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)))
    return told.includes(':') ? told.slice(told.indexOf(':') + 1) : null
  } catch {
    return null
  }
}
