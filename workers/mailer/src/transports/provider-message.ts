import { escapeHtml } from '@vorbild/mail/escape-html'
import { fillText } from '@vorbild/mail/fill'
import { type Addressed, type Bytes, type MailTemplate, type Piece, prepare, type Values } from '@vorbild/mail/prepare'
import { prepareHead } from '@vorbild/mail/prepare-mime'
import { POSTMARK_LIMITS, refusalOf } from '../rules/provider-limits.ts'

/** A mail as the provider takes it (JSON in UTF-8), or why it would not. */
export type ProviderMessage = { readonly message: Bytes } | { readonly refusal: string }

/** Writes the messages of one job: what they share is written and encoded once. */
export const prepareMessage = (template: MailTemplate): ((letter: Addressed, values: Values) => ProviderMessage) => {
  const check = prepareHead(template)
  const write = prepare(piecesOf(template))
  return (letter, values) => {
    const head = check.ok ? check.value(letter, values) : check
    if (!head.ok) return { refusal: head.reason }
    const message = write(letter, values)
    if (!message) return { refusal: 'bad_header' }
    const headers = Object.fromEntries(Object.entries(template.headers).map(([name, value]) => [name, fillText(value, values)]))
    const refusal = refusalOf({ subject: fillText(template.subject, values), headers }, message.length, POSTMARK_LIMITS)
    return refusal === null ? { message } : { refusal }
  }
}

const piecesOf = ({ from, subject, text, html, headers, jobId }: MailTemplate): readonly Piece[] => [
  `{"From":"${quoted(from)}","To":"`,
  ({ to }) => ascii(to),
  '","Subject":"',
  ...filled(subject),
  '","TextBody":"',
  ...filled(text),
  '","HtmlBody":"',
  ...filled(html, escapeHtml),
  '","Headers":[{"Name":"X-PM-KeepID","Value":"true"},{"Name":"Message-ID","Value":"<',
  ({ messageId }) => ascii(messageId),
  '>"}',
  ...Object.entries(headers).flatMap(([name, value]) => [`,{"Name":"${quoted(name)}","Value":"`, ...filled(value), '"}']),
  // newsletters must not go with the mail people wait for
  `],"MessageStream":"${'List-Unsubscribe' in headers ? 'broadcast' : 'outbound'}"`,
  // what it tells us back when the mail bounces; see rules/provider-events
  ',"Metadata":{"letter":"',
  ({ id }) => ascii(id),
  jobId === undefined ? '"}}' : `","job":"${quoted(jobId)}"}}`,
]

/** JSON goes character by character, so that a template may be cut at its placeholders. */
const filled = (template: string, shape: (value: string) => string = (value) => value): Piece[] =>
  template.split(/\{\{(\w+)\}\}/).map((part, index): Piece => {
    if (index % 2 === 0) return quoted(part)
    return (_letter, values) => (Object.hasOwn(values, part) ? ascii(shape(values[part] ?? '')) : `{{${part}}}`)
  })

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1)

const ascii = (text: string): string =>
  quoted(text).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
