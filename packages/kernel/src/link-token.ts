import { base64url } from './base64url.ts'

/**
 * Capability links: whoever holds the address may act, no account needed. A token is `<id>.<mac>`, the mac being
 * HMAC-SHA-256 (RFC 2104) over purpose and id, cut to 128 bits. Nothing has to be stored to check one.
 */
const encoder = new TextEncoder()

/** The key made of the last secret: a newsletter makes two tokens for everybody, all with the same one. */
let last: { readonly secret: string; readonly key: Promise<CryptoKey> } | null = null

const keyOf = (secret: string): Promise<CryptoKey> => {
  if (last?.secret !== secret)
    last = { secret, key: crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']) }
  return last.key
}

const macOf = async (secret: string, purpose: string, id: string): Promise<string> => {
  const mac = await crypto.subtle.sign('HMAC', await keyOf(secret), encoder.encode(`${purpose}\n${id}`))
  return base64url(new Uint8Array(mac).subarray(0, 16))
}

/** Equal without leaking by time where they differ. */
const sameText = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

/** Key that proves the right to `purpose` on `id`; 22 characters, safe in addresses. */
export const linkKey = macOf

/** True if `key` was made by `linkKey` with the same secret, purpose and id. */
export const isLinkKey = async (secret: string, purpose: string, id: string, key: string): Promise<boolean> =>
  sameText(await macOf(secret, purpose, id), key)

/** A token holding both id and key. Ids must not contain a dot. */
export const linkToken = async (secret: string, purpose: string, id: string): Promise<string> => `${id}.${await macOf(secret, purpose, id)}`

/** The id in a genuine token, otherwise null. */
export const readLinkToken = async (secret: string, purpose: string, token: string): Promise<string | null> => {
  const dot = token.lastIndexOf('.')
  if (dot < 1) return null
  const id = token.slice(0, dot)
  return (await isLinkKey(secret, purpose, id, token.slice(dot + 1))) ? id : null
}
