import { isAscii, type MailAddress } from './address.ts'
import { encodeWords, foldHeader } from './encoded-words.ts'

/** Made from the fields of a mail or from its content; `Content-*` too. */
const RESERVED = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'bcc', 'cc', 'sender', 'return-path']

/** May a sender bring a header of this name along. */
export const isOwnHeader = (name: string): boolean =>
  /^[A-Za-z][A-Za-z0-9-]*$/.test(name) && !RESERVED.includes(name.toLowerCase()) && !/^content-/i.test(name)

/** A header the sender brings along; null if its name or value must not be. */
export const ownHeader = (name: string, value: string): string | null => {
  if (!isOwnHeader(name)) return null
  return isAscii(value) ? plainHeader(name, value) : textHeader(name, value)
}

/** ASCII that means something to programs: folded at its spaces, never encoded. */
export const plainHeader = (name: string, value: string): string | null =>
  isAscii(value) && value.trim() !== '' ? foldHeader(name, value.split(' ').filter(Boolean)) : null

/** Any text (RFC 2047). */
export const textHeader = (name: string, value: string): string | null =>
  /\p{Cc}/u.test(value) || !value.isWellFormed() ? null : foldHeader(name, encodeWords(value))

/** RFC 5322 3.4: an ASCII name in quotes, any other as encoded words. */
export const addressHeader = (header: string, { name, address }: MailAddress): string | null => {
  if (name === '') return foldHeader(header, [address])
  const isPlain = isAscii(name) && !name.includes('=?')
  return foldHeader(header, [...(isPlain ? [`"${name.replaceAll(/(["\\])/g, '\\$1')}"`] : encodeWords(name)), `<${address}>`])
}

/** RFC 5322 3.3; `toUTCString` has its form but for the name of the zone. */
export const rfcDate = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')
