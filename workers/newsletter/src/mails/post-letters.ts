import type { Statement } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { type MailJob, mailJobKey } from '@vorbild/mail/mail-job'
import type { MeantFor } from '../rules/meant-for.ts'
import type { Services } from '../services.ts'
import { keepPosted } from '../store/posted-jobs.ts'

/** The same words for up to a thousand people, with `{{placeholders}}` for what is theirs. */
export interface Circular extends Pick<MailJob, 'subject' | 'text' | 'html' | 'headers'> {
  readonly locale: Locale
  readonly meantFor: MeantFor
  readonly letters: readonly { readonly subscriberId: string; readonly to: string; readonly values: Readonly<Record<string, string>> }[]
}

/**
 * Leaves a circular for the mailer and gives the statements that ask for it. Nobody gets it twice: a letter that was in the air at a kill
 * is not sent again.
 */
export const postLetters = async (
  { letters, meantFor, ...circular }: Circular,
  correlationId: string,
  { db, mail, clock, outbox }: Services,
): Promise<Statement[]> => {
  const jobId = newId()
  const now = clock()
  await mail.put(mailJobKey(jobId), {
    schemaVersion: 1,
    jobId,
    purpose: 'newsletter',
    ...circular,
    letters: letters.map(({ subscriberId, ...letter }) => ({ ...letter, id: `${jobId}.${subscriberId}`, values: { ...letter.values } })),
    onUnknown: 'hold',
    createdAt: isoTime(now),
  })
  return [
    keepPosted(db, { jobId, meantFor, subscriberIds: letters.map(({ subscriberId }) => subscriberId) }, now),
    ...outbox.say(now, { correlationId }, { type: 'mail.requested', subject: correlationId, data: { jobId, purpose: 'newsletter' } }),
  ]
}
