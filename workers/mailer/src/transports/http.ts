import { ok } from '@vorbild/kernel/result'
import type { Connection, Mail, Outcome, Outgoing, Transport } from '@vorbild/mail/transport'
import * as z from 'zod'
import { POSTMARK_LIMITS } from '../rules/provider-limits.ts'
import { writeFor } from './write-for.ts'

const BATCH = 100
const TIMEOUT_MS = 60_000

const Answers = z.array(z.object({ ErrorCode: z.number() }))

/**
 * Mails in batches over an HTTP provider that speaks like Postmark (`POST <url>/email/batch`). The key of a batch follows
 * from its letters and how often they were answered, so that a batch sent again after a kill or a lost answer is known and sends
 * nothing twice, and one that was put off is asked for anew.
 */
export const httpTransport = (url: string, token: string): Transport => ({
  name: 'http',
  batch: BATCH,
  connect: async () => ok<Connection>({ send: (mails) => sendBatch(url, token, mails), isOpen: () => true, close: async () => {} }),
})

const sendBatch = async (url: string, token: string, outgoing: readonly Outgoing[]): Promise<readonly Outcome[]> => {
  const written = outgoing.map((each) => writeFor(POSTMARK_LIMITS, each))
  const mails = written.flatMap((each) => ('mail' in each ? [each.mail] : []))
  const outcomes = mails.length === 0 ? [] : await post(url, token, mails, await keyOf(outgoing))
  let next = 0
  return written.map((each) => ('refused' in each ? each.refused : (outcomes[next++] ?? unanswered('bad_answer'))))
}

const post = async (url: string, token: string, mails: readonly Mail[], key: string): Promise<readonly Outcome[]> => {
  const all = (outcome: Outcome) => mails.map(() => outcome)
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/email/batch`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-postmark-server-token': token, 'idempotency-key': key },
      body: JSON.stringify(mails.map(messageOf)),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    // below 500 it looked at the request and took nothing
    if (!answer.ok) return all((answer.status < 500 ? later : unanswered)(`http_${answer.status}`))
    const read = Answers.safeParse(await answer.json())
    return read.success ? read.data.map(({ ErrorCode }) => outcomeOf(ErrorCode)) : all(unanswered('bad_answer'))
  } catch {
    return all(unanswered('unreachable'))
  }
}

const messageOf = ({ id, jobId, messageId, from, to, subject, text, html, headers }: Mail) => ({
  From: from,
  To: to,
  Subject: subject,
  TextBody: text,
  HtmlBody: html,
  Headers: [...Object.entries(headers), ['Message-ID', `<${messageId}>`], ['X-PM-KeepID', 'true']].map(([Name, Value]) => ({
    Name,
    Value,
  })),
  // newsletters must not go with the mail people wait for
  MessageStream: 'List-Unsubscribe' in headers ? 'broadcast' : 'outbound',
  // what it tells us back when the mail bounces; see rules/provider-events
  Metadata: { letter: id, ...(jobId !== undefined && { job: jobId }) },
})

/** Codes of the provider that are about the address or the mail itself; all others pass. */
const FINAL = [300, 402, 406]

const outcomeOf = (code: number): Outcome => {
  if (code === 0) return { state: 'accepted' }
  return FINAL.includes(code) ? { state: 'refused', reason: `provider_${code}` } : later(`provider_${code}`)
}

const later = (reason: string): Outcome => ({ state: 'deferred', reason, inTheAir: false })

/** Not in the air either: sent again under the same key, the provider knows what it took. */
const unanswered = (reason: string): Outcome => ({ state: 'deferred', reason, inTheAir: false, isUnanswered: true })

const keyOf = async (mails: readonly Outgoing[]): Promise<string> => {
  const named = new TextEncoder().encode(mails.map(({ id, answers }) => `${id} ${answers}`).join('\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
