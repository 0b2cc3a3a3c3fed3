import { decodeWords } from './decode-words.ts'
import { type Failure, judgeFailure } from './judge-failure.ts'
import { type Entity, everyPart, headersIn, readEntity } from './read-entity.ts'

/** What a mail that came back to us means. `nothing`: a delay, a receipt, somebody away, or mail that is none of this. */
export type Returned =
  | ({ readonly is: 'bounce' } & Failure)
  | { readonly is: 'complaint'; readonly feedback: string }
  | { readonly is: 'nothing' }

/** What is told of a letter that came back, by mail or by a provider. */
export type Meaning = Exclude<Returned, { is: 'nothing' }> | { readonly is: 'unsubscribe' }

const NOTHING: Returned = { is: 'nothing' }

/** Reads a mail that came back: delivery reports (RFC 3464), complaints (RFC 5965), and the free texts of old servers. */
export const readReturned = (raw: string): Returned => {
  const mail = readEntity(raw)
  const parts = everyPart(mail)
  const feedback = parts.find(({ type }) => type === 'message/feedback-report')
  if (feedback) return complaintOf(feedback)
  const report = parts.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status')
  if (report) return deliveryOf(report, parts)
  if (isOutlookComplaint(mail)) return { is: 'complaint', feedback: 'abuse' }
  return isFromServer(mail) ? freeTextOf(parts) : NOTHING
}

/** Kinds of feedback that are no word of a reader's (RFC 5965, 6591): programs report a broken signature or a virus. */
const NO_COMPLAINT = ['not-spam', 'auth-failure', 'virus']

const complaintOf = ({ body }: Entity): Returned => {
  const type = headersIn(body.trim()).get('feedback-type')?.toLowerCase() ?? 'abuse'
  return NO_COMPLAINT.includes(type) ? NOTHING : { is: 'complaint', feedback: type.replaceAll(/[^a-z-]/g, '').slice(0, 30) || 'abuse' }
}

/** The one large provider whose complaints have no part for machines. */
const isOutlookComplaint = ({ headers }: Entity): boolean =>
  /staff@hotmail\.com/i.test(headers.get('from') ?? '') && /^complaint about message from/i.test(headers.get('subject') ?? '')

/** One block for the server, then one for each recipient; ours have one. */
const deliveryOf = ({ body }: Entity, parts: readonly Entity[]): Returned => {
  const recipients = body
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n\s*\n/)
    .map(headersIn)
    .filter((block) => block.has('action') || block.has('status'))
  const failed = recipients.find(
    (block) => /^failed\b/i.test(block.get('action') ?? '') || (!block.has('action') && /^5/.test(block.get('status') ?? '')),
  )
  if (!failed) return NOTHING
  const diagnosis = failed.get('diagnostic-code') ?? ''
  // where the report itself is vague, its text for people says more
  const words = diagnosis === '' ? textOf(parts) : diagnosis
  return { is: 'bounce', ...judgeFailure(failed.get('status'), words) }
}

const isFromServer = ({ headers }: Entity): boolean => {
  const subject = decodeWords(headers.get('subject') ?? '')
  const isAutomatic =
    /auto-replied/i.test(headers.get('auto-submitted') ?? '') || headers.has('x-autoreply') || headers.has('x-autorespond')
  if (isAutomatic || AWAY.test(subject)) return false
  const isEmptySender = headers.get('return-path')?.replaceAll(/\s/g, '') === '<>'
  return (
    /mailer-daemon|postmaster|mail delivery|mail-?system|noreply-bounce/i.test(decodeWords(headers.get('from') ?? '')) ||
    (isEmptySender && SUBJECT.test(subject))
  )
}

/** Somebody is not there; some programs write so under the name of a server. */
const AWAY = /automati(sche antwort|c reply)|abwesen|auto-?reply|out of (the )?office|nicht (im|am) (haus|büro|platz)|réponse automatique/i
const SUBJECT = /undeliver|unzustellbar|delivery (status|fail|problem)|failure notice|returned mail|nicht zugestellt|mail delivery failed/i
/** Servers that keep trying, or tell that all went well. */
const NO_FAILURE =
  /will (continue|keep) (to )?(try|retry)|attempts will continue|still being retried|no action is required|successfully delivered|was delayed|wird weiter versucht|versucht.{0,20}weiter/i

const freeTextOf = (parts: readonly Entity[]): Returned => {
  const text = textOf(parts)
  if (NO_FAILURE.test(text)) return NOTHING
  return { is: 'bounce', ...judgeFailure(undefined, text) }
}

/** What is said before our own mail is quoted: its words must not be taken for the server's. Some servers write HTML alone. */
const textOf = (parts: readonly Entity[]): string => {
  const bodyOf = (wanted: string) => parts.find(({ type, parts: inside }) => type === wanted && inside.length === 0)?.body
  const first = bodyOf('text/plain') ?? withoutTags(bodyOf('text/html') ?? '')
  return first.split(/\n--[^\n]*(?:original|copy|below this line|weitergeleitet|your message)[^\n]*/i)[0] ?? ''
}

const NAMED: Readonly<Record<string, string>> = { auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', nbsp: ' ' }

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<style(?:(?!<style)[\s\S])*?<\/style>|<[^<>]*>/gi, ' ')
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole)
    .replaceAll(/\s+/g, ' ')
