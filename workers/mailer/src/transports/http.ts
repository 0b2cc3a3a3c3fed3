import { sha256 } from '@vorbild/kernel/digest'
import { ok } from '@vorbild/kernel/result'
import type { Bytes, MailTemplate } from '@vorbild/mail/prepare'
import type { Connection, Outcome, Outgoing, Transport } from '@vorbild/mail/transport'
import * as z from 'zod'
import { prepareMessage } from './provider-message.ts'
import { upTo } from './up-to.ts'

const BATCH = 100
const TIMEOUT_MS = 60_000

const Answers = z.array(z.object({ ErrorCode: z.number() }))

/**
 * Mails in batches over an HTTP provider that speaks like Postmark (`POST <url>/email/batch`). The key of a batch follows
 * from its job, its letters and how often they were answered, so that a batch sent again after a kill or a lost answer is known and sends
 * nothing twice, and one that was put off, or is tried again by somebody, is asked for anew.
 */
export const httpTransport = (url: string, token: string): Transport => {
  const messages = preparedMessages()
  return {
    name: 'http',
    batch: BATCH,
    connect: async () =>
      ok<Connection>({
        send: async (next, tell) => {
          const batch = upTo(BATCH, next)
          const outcomes = await sendBatch(url, token, messages, batch)
          for (const [index, mail] of batch.entries()) tell(mail, outcomes[index] ?? unanswered('bad_answer'))
        },
        isOpen: () => true,
        close: async () => {},
      }),
  }
}

/** One for each job that is being sent, made when its first batch goes. */
type Messages = (template: MailTemplate) => ReturnType<typeof prepareMessage>

const preparedMessages = (): Messages => {
  const known = new WeakMap<MailTemplate, ReturnType<typeof prepareMessage>>()
  return (template) => {
    const prepared = known.get(template) ?? prepareMessage(template)
    known.set(template, prepared)
    return prepared
  }
}

const sendBatch = async (url: string, token: string, messages: Messages, outgoing: readonly Outgoing[]): Promise<readonly Outcome[]> => {
  const written = outgoing.map(({ template, letter, values }) => messages(template)(letter, values))
  const mails = written.flatMap((each) => ('message' in each ? [each.message] : []))
  const outcomes = mails.length === 0 ? [] : await post(url, token, mails, await keyOf(outgoing))
  let next = 0
  return written.map((each) =>
    'refusal' in each ? { state: 'refused', reason: each.refusal } : (outcomes[next++] ?? unanswered('bad_answer')),
  )
}

const post = async (url: string, token: string, mails: readonly Bytes[], key: string): Promise<readonly Outcome[]> => {
  const all = (outcome: Outcome) => mails.map(() => outcome)
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/email/batch`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-postmark-server-token': token, 'idempotency-key': key },
      body: listOf(mails),
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

const OPEN = 0x5b
const COMMA = 0x2c
const CLOSE = 0x5d

/** A JSON array of what is written already. */
const listOf = (mails: readonly Bytes[]): Uint8Array => {
  const body = new Uint8Array(mails.reduce((sum, mail) => sum + mail.length + 1, 1))
  let at = 0
  for (const mail of mails) {
    body[at] = at === 0 ? OPEN : COMMA
    mail.put(body.subarray(at + 1))
    at += mail.length + 1
  }
  body[at] = CLOSE
  return body
}

/** Codes of the provider that are about the address or the mail itself; all others pass. */
const FINAL = [300, 402, 406]

const outcomeOf = (code: number): Outcome => {
  if (code === 0) return { state: 'accepted' }
  return FINAL.includes(code) ? { state: 'refused', reason: `provider_${code}` } : later(`provider_${code}`)
}

const later = (reason: string): Outcome => ({ state: 'deferred', reason, inTheAir: false })

/** Not in the air either: sent again under the same key, the provider knows what it took. */
const unanswered = (reason: string): Outcome => ({ state: 'deferred', reason, inTheAir: false, isUnanswered: true })

const keyOf = (mails: readonly Outgoing[]): Promise<string> =>
  sha256(mails.map(({ id, answers, template }) => `${template.jobId} ${id} ${answers}`).join('\n'))
