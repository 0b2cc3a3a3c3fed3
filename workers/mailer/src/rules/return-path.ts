/** A letter by its job and its place in it. */
export interface LetterPlace {
  readonly jobId: string
  readonly position: number
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const KEY_BYTES = 6
/** Places that two digits hold; and so many keys come of one derivation, which gives no more than 8,160 bytes (RFC 5869 2.3). */
const TOGETHER = 1_024
const TOKEN = /^([0-9a-z]{26})([0-9a-z]{2,3})([0-9a-z]{10})$/

/**
 * Tokens that name each letter of a job in an address of its own (VERP): job, place, and a key that nobody can make who
 * has not got that very letter. Digits and lower case only, since some servers fold case; 38 characters of the 64 a local
 * part may have, or 39 from the 1,025th letter on. One derivation (HKDF, RFC 5869) gives the keys of a thousand. No tokens for an id that is no UUID.
 */
export const tokensOf = async (secret: string, jobId: string, count: number): Promise<readonly string[]> => {
  if (!UUID.test(jobId)) return []
  const job = writeDigits(BigInt(`0x${jobId.replaceAll('-', '')}`), 26)
  const tokens: string[] = []
  for (let from = 0; from < count; from += TOGETHER) {
    const some = Math.min(TOGETHER, count - from)
    const keys = await keysOf(secret, jobId, from / TOGETHER, some)
    for (let at = 0; at < some; at++) tokens.push(job + placeDigits(from + at) + keyAt(keys, at))
  }
  return tokens
}

/** The letter a genuine token names, otherwise null. */
export const readToken = async (secret: string, token: string): Promise<LetterPlace | null> => {
  const [, job = '', place = '', key = ''] = TOKEN.exec(token.toLowerCase()) ?? []
  const number = readDigits(job)
  const position = Number(readDigits(place) ?? -1)
  if (number === null || position < 0) return null
  const hex = number.toString(16).padStart(32, '0')
  const jobId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!UUID.test(jobId)) return null
  const at = position % TOGETHER
  const keys = await keysOf(secret, jobId, Math.floor(position / TOGETHER), at + 1)
  return keyAt(keys, at) === key && placeDigits(position) === place ? { jobId, position } : null
}

const encoder = new TextEncoder()

/** Keys of the first so many letters of a part of a job; parts are numbered from 0. */
const keysOf = async (secret: string, jobId: string, part: number, count: number): Promise<Uint8Array> => {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveBits'])
  const info = encoder.encode(`return-path\n${jobId}${part === 0 ? '' : `\n${part}`}`)
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, material, count * KEY_BYTES * 8),
  )
}

const placeDigits = (position: number): string => writeDigits(BigInt(position), position < TOGETHER ? 2 : 3)

const keyAt = (keys: Uint8Array, position: number): string =>
  writeDigits(
    keys.subarray(position * KEY_BYTES, (position + 1) * KEY_BYTES).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n),
    10,
  )

const writeDigits = (number: bigint, length: number): string => {
  let text = ''
  for (let rest = number, i = 0; i < length; i++, rest >>= 5n) text = (DIGITS[Number(rest & 31n)] ?? '') + text
  return text
}

const readDigits = (text: string): bigint | null => {
  let number = 0n
  for (const digit of text) {
    const value = DIGITS.indexOf(digit)
    if (value < 0) return null
    number = (number << 5n) | BigInt(value)
  }
  return number
}
