import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { type MailAddress, parseAddress } from './address.ts'
import { escapeHtml } from './escape-html.ts'
import { fillText, fillWith } from './fill.ts'
import { addressHeader, ownHeader, plainHeader, rfcDate, textHeader } from './headers.ts'
import type { MimeMail, Unwritable } from './mime.ts'
import { type Addressed, type Bytes, type MailTemplate, type Piece, prepare, type Values } from './prepare.ts'
import { cutLines, encodeCharacters } from './quoted-printable.ts'

/** Writes the letter of one person. */
export type WriteLetter = (letter: Addressed, values: Values) => Result<MimeMail, Unwritable>

/** A piece of a letter whose address has been read. */
type MimePiece = Piece<Addressed & { readonly recipient: MailAddress }>

/** Cannot occur in a body: quoted-printable writes every "=" as "=3D" (RFC 2045 6.7). */
const BOUNDARY = '=_vorbild_part'

/**
 * Prepares a mail as multipart/alternative with a plain text and an HTML part (RFC 5322, 2045-2047). Everything is encoded
 * once; per letter only the lines with an address or a placeholder are, which is what makes a newsletter quick. A line
 * break in anything that becomes a header is refused, so that nobody writes headers of their own.
 */
export const prepareMime = (mail: MailTemplate): Result<WriteLetter, Unwritable> => {
  const from = parseAddress(mail.from)
  if (!from.ok) return from
  const lines = [
    ...headLines(mail, from.value),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('plain', mail.text, encodeCharacters),
    ...part('html', mail.html, (value) => encodeCharacters(escapeHtml(value))),
    `--${BOUNDARY}--`,
  ]
  return writerOf(lines, (letter, recipient, content) => ({ sender: letter.returnPath ?? from.value.address, recipient, content }))
}

/** The same checks without the work: what could not be written as MIME is not given to a provider either. */
export const prepareHead = (mail: MailTemplate): Result<(letter: Addressed, values: Values) => Result<unknown, Unwritable>, Unwritable> => {
  const from = parseAddress(mail.from)
  return from.ok ? writerOf(headLines(mail, from.value), () => null) : from
}

const headLines = (mail: MailTemplate, from: MailAddress): readonly (MimePiece | null)[] => [
  plainHeader('Date', rfcDate(mail.date)),
  ({ messageId }) => plainHeader('Message-ID', `<${messageId}>`),
  addressHeader('From', from),
  ({ recipient }) => addressHeader('To', recipient),
  filled(mail.subject, (subject) => textHeader('Subject', subject)),
  ...Object.entries(mail.headers).map(([name, value]) => filled(value, (own) => ownHeader(name, own))),
]

const writerOf = <T>(
  lines: readonly (MimePiece | null)[],
  made: (letter: Addressed, recipient: string, content: Bytes) => T,
): Result<(letter: Addressed, values: Values) => Result<T, Unwritable>, Unwritable> => {
  const whole = lines.flatMap((line) => (line === null ? [] : [line]))
  if (whole.length < lines.length) return refuse('bad_header')
  const write = prepare(whole.map(withLineEnd))
  return ok((letter, values) => {
    const to = parseAddress(letter.to)
    if (!to.ok) return to
    const content = write({ ...letter, recipient: to.value }, values)
    return content ? ok(made(letter, to.value.address, content)) : refuse('bad_header')
  })
}

const withLineEnd = (line: MimePiece): MimePiece => {
  if (typeof line === 'string') return `${line}\r\n`
  return (letter, values) => {
    const written = line(letter, values)
    return written === null ? null : `${written}\r\n`
  }
}

const PLACEHOLDER = /\{\{\w+\}\}/

const filled = (template: string, write: (value: string) => string | null): MimePiece | null =>
  PLACEHOLDER.test(template) ? (_letter, values) => write(fillText(template, values)) : write(template)

/** Quoted-printable goes line by line, and a placeholder never spans two: only its own line has to wait for the person. */
const part = (subtype: string, text: string, encode: (value: string) => string): MimePiece[] => [
  `--${BOUNDARY}`,
  `Content-Type: text/${subtype}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  ...encodeCharacters(text)
    .split(/\r\n|\r|\n/)
    .map((line): MimePiece => (PLACEHOLDER.test(line) ? (_letter, values) => cutLines(fillWith(line, values, encode)) : cutLines(line))),
]
