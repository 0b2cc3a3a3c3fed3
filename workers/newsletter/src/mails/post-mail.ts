import type { Cause } from '@vorbild/events/outbox'
import type { Statement } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { mailJobKey } from '@vorbild/mail/mail-job'
import type { MeantFor } from '../rules/meant-for.ts'
import type { Services } from '../services.ts'
import { keepPosted } from '../store/posted-jobs.ts'

/** One mail to one person. */
export interface Post {
  readonly to: string
  readonly locale: Locale
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  /** Null if it goes to nobody of the list. */
  readonly meantFor: MeantFor | null
}

/**
 * Leaves a single mail for the mailer and gives the statements that ask for it; commit them with what the mail is about. `subject`, a
 * subscriber or an issue, stands in the letter's id, so that what comes back of it is heard as what comes back of an issue.
 */
export const postMail = async (
  { to, meantFor, ...post }: Post,
  subject: string,
  cause: Cause,
  services: Services,
): Promise<Statement[]> => {
  const jobId = newId()
  const now = services.clock()
  await services.mail.put(mailJobKey(jobId), {
    schemaVersion: 1,
    jobId,
    purpose: 'transactional',
    ...post,
    letters: [{ id: `${jobId}.${subject}`, to, values: {} }],
    createdAt: isoTime(now),
  })
  return [
    ...(meantFor === null ? [] : [keepPosted(services.db, { jobId, meantFor, subscriberIds: [subject] }, now)]),
    ...services.outbox.say(now, cause, { type: 'mail.requested', subject, data: { jobId, purpose: 'transactional' } }),
  ]
}
