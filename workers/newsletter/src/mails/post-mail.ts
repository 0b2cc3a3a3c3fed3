import type { Cause } from '@vorbild/events/outbox'
import type { Statement } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { mailJobKey } from '@vorbild/mail/mail-job'
import type { Services } from '../services.ts'

/** One mail to one person. */
export interface Post {
  readonly to: string
  readonly locale: Locale
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Leaves a single mail for the mailer and gives the statements that ask for it; commit them with what the mail is about. `subject`, a
 * subscriber or an issue, stands in the letter's id, so that what comes back of it is heard as what comes back of an issue.
 */
export const postMail = async ({ to, ...post }: Post, subject: string, cause: Cause, services: Services): Promise<Statement[]> => {
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
  return services.outbox.say(now, cause, { type: 'mail.requested', subject, data: { jobId, purpose: 'transactional' } })
}
