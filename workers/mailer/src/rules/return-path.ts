/** A letter by its job and its place in it. */
export interface LetterPlace {
  readonly jobId: string
  readonly position: number
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const KEY_BYTES = 6
const TOKEN = /^([0-9a-z]{26})([0-9a-z]{2})([0-9a-z]{10})$/

/**
 * Tokens that name each letter of a job in an address of its own (VERP): job, place, and a key that nobody can make who
 * has not got that very letter. Digits and lower case only, since some servers fold case; 38 characters of the 64 a local
 * part may have. One derivation (HKDF, RFC 5869) gives the keys of a whole job. No tokens for an id that is no UUID.
 */
export const tokensOf = async (secret: string, jobId: string, count: number): Promise<readonly string[]> => {
  if (!UUID.test(jobId)) return []
  const keys = await keysOf(secret, jobId, count)
  const job = writeDigits(BigInt(`0x${jobId.replaceAll('-', '')}`), 26)
  return Array.from({ length: count }, (_, position) => `${job}${writeDigits(BigInt(position), 2)}${keyAt(keys, position)}`)
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
  return keyAt(await keysOf(secret, jobId, position + 1), position) === key ? { jobId, position } : null
}

const encoder = new TextEncoder()

const keysOf = async (secret: string, jobId: string, count: number): Promise<Uint8Array> => {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveBits'])
  const info = encoder.encode(`return-path\n${jobId}`)
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, material, count * KEY_BYTES * 8),
  )
}

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
