import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { isAscii, type MailAddress, parseAddress } from './address.ts'
import { encodeWords, foldHeader } from './encoded-words.ts'
import { quotedPrintable } from './quoted-printable.ts'
import type { Mail } from './transport.ts'

/** A mail as it travels: who hands it over to whom (SMTP's envelope, bare addresses) and its bytes, all ASCII, lines ended by CRLF. */
export interface MimeMail {
  readonly sender: string
  readonly recipient: string
  readonly content: string
}

/** Why a mail cannot be written; none of these goes away by trying again. */
export type Unwritable = 'bad_address' | 'address_not_ascii' | 'bad_header'

/** Cannot occur in a body: quoted-printable writes every "=" as "=3D" (RFC 2045 6.7). */
const BOUNDARY = '=_vorbild_part'

/** Made from the fields of a mail or from its content; `Content-*` too. */
const RESERVED = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'bcc', 'cc', 'sender', 'return-path']

/**
 * Writes a mail as multipart/alternative with a plain text and an HTML part (RFC 5322, 2045-2047). A line break in
 * anything that becomes a header is refused, so that nobody writes headers of their own.
 */
export const writeMime = (mail: Mail): Result<MimeMail, Unwritable> => {
  const from = parseAddress(mail.from)
  if (!from.ok) return from
  const to = parseAddress(mail.to)
  if (!to.ok) return to
  const headers = [
    foldHeader('Date', [rfcDate(mail.date)]),
    structured('Message-ID', `<${mail.messageId}>`),
    foldHeader('From', mailbox(from.value)),
    foldHeader('To', mailbox(to.value)),
    unstructured('Subject', mail.subject),
    ...Object.entries(mail.headers).map(([name, value]) => ownHeader(name, value)),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
  ]
  if (headers.includes(null)) return refuse('bad_header')
  const content = [...headers, '', ...part('plain', mail.text), ...part('html', mail.html), `--${BOUNDARY}--`, ''].join('\r\n')
  return ok({ sender: from.value.address, recipient: to.value.address, content })
}

const part = (subtype: string, text: string): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: text/${subtype}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  quotedPrintable(text),
]

const ownHeader = (name: string, value: string): string | null => {
  const isAllowed = /^[A-Za-z][A-Za-z0-9-]*$/.test(name) && !RESERVED.includes(name.toLowerCase()) && !/^content-/i.test(name)
  if (!isAllowed) return null
  return isAscii(value) ? structured(name, value) : unstructured(name, value)
}

/** ASCII that means something to programs: folded at its spaces, never encoded. */
const structured = (name: string, value: string): string | null =>
  isAscii(value) && value.trim() !== '' ? foldHeader(name, value.split(' ').filter(Boolean)) : null

const unstructured = (name: string, value: string): string | null =>
  /\p{Cc}/u.test(value) || !value.isWellFormed() ? null : foldHeader(name, encodeWords(value))

/** RFC 5322 3.4: an ASCII name in quotes, any other as encoded words. */
const mailbox = ({ name, address }: MailAddress): string[] => {
  if (name === '') return [address]
  const isPlain = isAscii(name) && !name.includes('=?')
  return [...(isPlain ? [`"${name.replaceAll(/(["\\])/g, '\\$1')}"`] : encodeWords(name)), `<${address}>`]
}

/** RFC 5322 3.3; `toUTCString` has its form but for the name of the zone. */
const rfcDate = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')
