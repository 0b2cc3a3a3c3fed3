import type { Saying } from '@vorbild/events/outbox'
import { commit } from '@vorbild/events/statement'
import { type Returned, readReturned } from './rules/inbound/read-returned.ts'
import type { Services } from './services.ts'
import type { OpenJob } from './store/jobs.ts'

/** A mail as it comes in. */
export interface IncomingMail {
  readonly to: string
  readonly raw: ReadableStream<Uint8Array>
}

/** Reports quote the mail they are about; what tells something stands before it. */
const READ_BYTES = 512_000

/**
 * Takes mail that comes back: bounces, complaints, and wishes to be unsubscribed. The address it comes to names the letter;
 * complaints come from elsewhere and quote it. Mail about no letter of ours is let go: this mailbox has no reader.
 */
export const receive = async (mail: IncomingMail, services: Services): Promise<void> => {
  const { db, clock, outbox, openJobs, returnPaths, returned, log, wake } = services
  const raw = await textOf(mail.raw)
  const place = (await returnPaths.read(mail.to)) ?? (await returnPaths.find(raw))
  const meaning: Meaning = place?.wantsOut ? { is: 'unsubscribe' } : readReturned(raw)
  if (!place || meaning.is === 'nothing') {
    log('info', 'mail came back that tells nothing', { known: place !== null })
    return
  }
  const [letter, [job]] = await Promise.all([openJobs.letterAt(place.jobId, place.position), openJobs.byId([place.jobId])])
  if (!letter || !job) return
  const told = { jobId: job.id, letterId: letter.letterId, what: meaning.is }
  if (await returned.isKnown(told)) return
  const cause = { correlationId: job.correlationId, causationId: job.causationId }
  await commit(db, [returned.note(told, clock()), ...outbox.say(clock(), cause, sayingOf(meaning, job, letter.letterId))])
  await wake('outbox')
}

type Meaning = Returned | { readonly is: 'unsubscribe' }

const sayingOf = (
  meaning: Exclude<Meaning, { is: 'nothing' }>,
  { id: jobId, purpose }: OpenJob,
  letterId: string,
): Saying<'mail.bounced' | 'mail.complained' | 'mail.unsubscribed'> => {
  const about = { jobId, purpose }
  if (meaning.is === 'bounce') {
    const { reason, kind } = meaning
    return { type: 'mail.bounced', subject: jobId, data: { ...about, letters: [{ id: letterId, reason, kind }] } }
  }
  if (meaning.is === 'complaint')
    return { type: 'mail.complained', subject: jobId, data: { ...about, letters: [letterId], feedback: meaning.feedback } }
  return { type: 'mail.unsubscribed', subject: jobId, data: { ...about, letters: [letterId] } }
}

const textOf = async (stream: ReadableStream<Uint8Array>): Promise<string> => {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > READ_BYTES) {
      await reader.cancel()
      return text
    }
  }
}
