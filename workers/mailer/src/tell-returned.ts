import type { Saying } from '@vorbild/events/outbox'
import { commit } from '@vorbild/events/statement'
import type { Meaning } from './rules/inbound/read-returned.ts'
import type { Services } from './services.ts'
import type { OpenJob } from './store/jobs.ts'
import type { ReturnedLetter } from './store/returned.ts'

/** Tells once what came back about a letter, by whatever way, and once more if it then comes back for good; false if that was known, or the letter is none of ours. */
export const tellReturned = async (
  letter: { readonly jobId: string; readonly letterId: string },
  meaning: Meaning,
  { db, clock, outbox, openJobs, returned, wake }: Services,
): Promise<boolean> => {
  const [job] = await openJobs.byId([letter.jobId])
  const told = { ...letter, what: whatOf(meaning) }
  if (!job || (await returned.isKnown(told))) return false
  const cause = { correlationId: job.correlationId, causationId: job.causationId }
  try {
    await commit(db, [returned.note(told, clock()), ...outbox.say(clock(), cause, sayingOf(meaning, job, letter.letterId))])
  } catch (error) {
    // told twice at the same moment: the other one has done all of it
    if (await returned.isKnown(told)) return false
    throw error
  }
  await wake('outbox')
  return true
}

const whatOf = (meaning: Meaning): ReturnedLetter['what'] =>
  meaning.is === 'bounce' && meaning.kind === 'hard' ? 'hard_bounce' : meaning.is

const sayingOf = (
  meaning: Meaning,
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
