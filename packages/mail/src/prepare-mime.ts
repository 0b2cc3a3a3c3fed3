import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { parseAddress } from './address.ts'
import { fillHtml, fillText } from './fill.ts'
import { addressHeader, ownHeader, plainHeader, rfcDate, textHeader } from './headers.ts'
import type { MimeMail, Unwritable } from './mime.ts'
import { quotedPrintable } from './quoted-printable.ts'
import type { Mail } from './transport.ts'

type Values = Readonly<Record<string, string>>

/** What letters of one job share; subject, texts and headers may hold `{{placeholders}}`. */
export type MailTemplate = Pick<Mail, 'date' | 'from' | 'subject' | 'text' | 'html' | 'headers'>

/** What each letter has of its own. */
export type Addressed = Pick<Mail, 'messageId' | 'to' | 'returnPath'>

/** Writes the letter of one person. */
export type WriteLetter = (letter: Addressed, values: Values) => Result<MimeMail, Unwritable>

/** Cannot occur in a body: quoted-printable writes every "=" as "=3D" (RFC 2045 6.7). */
const BOUNDARY = '=_vorbild_part'

/** Whole lines that are the same for everybody, or what makes those of one person; null if that cannot be written. */
type Lines = string | ((letter: Addressed, values: Values) => string | null)

/**
 * Prepares a mail as multipart/alternative with a plain text and an HTML part (RFC 5322, 2045-2047). Everything is encoded
 * once; per letter only the lines with an address or a placeholder are, which is what makes a newsletter quick. A line
 * break in anything that becomes a header is refused, so that nobody writes headers of their own.
 */
export const prepareMime = (mail: MailTemplate): Result<WriteLetter, Unwritable> => {
  const from = parseAddress(mail.from)
  if (!from.ok) return from
  const pieces = compact([
    plainHeader('Date', rfcDate(mail.date)),
    ({ messageId }) => plainHeader('Message-ID', `<${messageId}>`),
    addressHeader('From', from.value),
    ({ to }) => withAddress(to, (address) => addressHeader('To', address)),
    filled(mail.subject, (subject) => textHeader('Subject', subject)),
    ...Object.entries(mail.headers).map(([name, value]) => filled(value, (own) => ownHeader(name, own))),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('plain', mail.text, fillText),
    ...part('html', mail.html, fillHtml),
    `--${BOUNDARY}--`,
  ])
  if (!pieces) return refuse('bad_header')
  return ok((letter, values) => {
    const to = parseAddress(letter.to)
    if (!to.ok) return to
    const content = join(pieces, letter, values)
    return content ? ok({ sender: letter.returnPath ?? from.value.address, recipient: to.value.address, content }) : refuse('bad_header')
  })
}

const PLACEHOLDER = /\{\{\w+\}\}/

const filled = (template: string, write: (value: string) => string | null): Lines | null =>
  PLACEHOLDER.test(template) ? (_letter, values) => write(fillText(template, values)) : write(template)

const withAddress = (text: string, write: (address: { name: string; address: string }) => string | null): string | null => {
  const address = parseAddress(text)
  return address.ok ? write(address.value) : null
}

/** Quoted-printable goes line by line, and a placeholder never spans two: only its own line has to wait for the person. */
const part = (subtype: string, text: string, fill: (template: string, values: Values) => string): Lines[] => [
  `--${BOUNDARY}`,
  `Content-Type: text/${subtype}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  ...text
    .split(/\r\n|\r|\n/)
    .map((line): Lines => (PLACEHOLDER.test(line) ? (_letter, values) => quotedPrintable(fill(line, values)) : quotedPrintable(line))),
]

const encoder = new TextEncoder()

type Piece = Uint8Array | Exclude<Lines, string>

/** Neighbouring lines that are the same for everybody become one run of bytes. Null if one of them cannot be written. */
const compact = (lines: readonly (Lines | null)[]): readonly Piece[] | null => {
  const pieces: Piece[] = []
  let same = ''
  for (const each of lines) {
    if (each === null) return null
    if (typeof each === 'string') {
      same += `${each}\r\n`
      continue
    }
    pieces.push(encoder.encode(same), each)
    same = ''
  }
  return [...pieces, encoder.encode(same)]
}

const join = (pieces: readonly Piece[], letter: Addressed, values: Values): Uint8Array | null => {
  const parts: (Uint8Array | string)[] = []
  let length = 0
  for (const piece of pieces) {
    const written = typeof piece === 'function' ? piece(letter, values) : piece
    if (written === null) return null
    parts.push(written)
    length += written.length + (typeof written === 'string' ? 2 : 0)
  }
  const content = new Uint8Array(length)
  let at = 0
  for (const each of parts) {
    if (typeof each === 'string') encoder.encodeInto(`${each}\r\n`, content.subarray(at))
    else content.set(each, at)
    at += each.length + (typeof each === 'string' ? 2 : 0)
  }
  return content
}
