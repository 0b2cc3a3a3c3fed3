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
  return isFromServer(mail) ? freeTextOf(parts) : NOTHING
}

/** Kinds of feedback that are no word of a reader's (RFC 5965, 6591): programs report a broken signature or a virus. */
const NO_COMPLAINT = ['not-spam', 'auth-failure', 'virus']

const complaintOf = ({ body }: Entity): Returned => {
  const type = headersIn(body.trim()).get('feedback-type')?.toLowerCase() ?? 'abuse'
  return NO_COMPLAINT.includes(type) ? NOTHING : { is: 'complaint', feedback: type.replaceAll(/[^a-z-]/g, '').slice(0, 30) || 'abuse' }
}

/** One block for the server, then one for each recipient; ours have one. */
const deliveryOf = ({ body }: Entity, parts: readonly Entity[]): Returned => {
  const recipients = body
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
  const isAutomatic =
    /auto-replied/i.test(headers.get('auto-submitted') ?? '') || headers.has('x-autoreply') || headers.has('x-autorespond')
  if (isAutomatic) return false
  const from = headers.get('from') ?? ''
  const isEmptySender = headers.get('return-path')?.replaceAll(/\s/g, '') === '<>'
  return (
    /mailer-daemon|postmaster|mail delivery|mail-?system|noreply-bounce/i.test(from) ||
    (isEmptySender && SUBJECT.test(headers.get('subject') ?? ''))
  )
}

const SUBJECT = /undeliver|unzustellbar|delivery (status|fail|problem)|failure notice|returned mail|nicht zugestellt|mail delivery failed/i
/** Servers that keep trying, or tell that all went well. */
const NO_FAILURE =
  /will (continue|keep) (to )?(try|retry)|still being retried|no action is required|wird weiter versucht|successfully delivered|was delayed/i

const freeTextOf = (parts: readonly Entity[]): Returned => {
  const text = textOf(parts)
  if (NO_FAILURE.test(text)) return NOTHING
  return { is: 'bounce', ...judgeFailure(undefined, text) }
}

/** What is said before our own mail is quoted: its words must not be taken for the server's. */
const textOf = (parts: readonly Entity[]): string => {
  const first = parts.find(({ type, parts: inside }) => type === 'text/plain' && inside.length === 0)?.body ?? ''
  return first.split(/\n-{2,}[^\n]*(?:original|copy|below this line|weitergeleitet|your message)[^\n]*/i)[0] ?? ''
}
