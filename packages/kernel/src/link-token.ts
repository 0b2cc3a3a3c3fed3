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

const signed = async (secret: string, text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), encoder.encode(text)))

const KEY_BYTES = 16

const macOf = async (secret: string, purpose: string, id: string): Promise<string> =>
  base64url((await signed(secret, `${purpose}\n${id}`)).subarray(0, KEY_BYTES))

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
  const [id, key] = partsOf(token)
  return id !== '' && (await isLinkKey(secret, purpose, id, key)) ? id : null
}

const partsOf = (token: string): readonly [string, string] => {
  const dot = Math.max(token.lastIndexOf('.'), 0)
  return [token.slice(0, dot), token.slice(dot + 1)]
}

/** Two purposes whose tokens are made together. */
export type Twins = readonly [string, string]

const twinText = ([first, second]: Twins, id: string): string => `${first}+${second}\n${id}`

const halfOf = (mac: Uint8Array, which: 0 | 1): string => base64url(mac.subarray(which * KEY_BYTES, (which + 1) * KEY_BYTES))

/**
 * A pair of tokens for each id with one signature for both, because signatures are what the links of a newsletter cost: each purpose has
 * a half of the 256 bits, and who holds one knows nothing of the other.
 */
export const twinTokens = async (secret: string, twins: Twins, ids: readonly string[]): Promise<readonly (readonly [string, string])[]> => {
  const macs = await Promise.all(ids.map((id) => signed(secret, twinText(twins, id))))
  return ids.map((id, at) => {
    const mac = macs[at] ?? new Uint8Array()
    return [`${id}.${halfOf(mac, 0)}`, `${id}.${halfOf(mac, 1)}`]
  })
}

/** The id in a genuine token of one of the two purposes, otherwise null. */
export const readTwinToken = async (secret: string, twins: Twins, which: 0 | 1, token: string): Promise<string | null> => {
  const [id, key] = partsOf(token)
  return id !== '' && sameText(halfOf(await signed(secret, twinText(twins, id)), which), key) ? id : null
}
