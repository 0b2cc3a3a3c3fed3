import type { Statement } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { composeMessage } from '@vorbild/mail/compose'
import { mailJobKey } from '@vorbild/mail/mail-job'
import type { MailContent } from './mails.ts'
import type { Services } from './services.ts'
import type { Submission } from './store/schema.ts'

export interface Sending {
  /** The same id again writes the same job, so a repeated event sends nothing twice. */
  readonly jobId: string
  readonly now: number
  readonly cause: { readonly correlationId: string; readonly causationId?: string }
}

/** Stores a mail to the submitter as a job; the statements that ask for it to be sent belong into the batch of the change. */
export const mailTo = async (
  { mailJobs, outbox, records, settings }: Services,
  { id, email, locale }: Pick<Submission, 'id' | 'email' | 'locale'>,
  { subject, ...message }: MailContent,
  { jobId, now, cause }: Sending,
): Promise<Statement[]> => {
  const { text, html } = composeMessage({ ...message, locale, siteName: settings.siteName, siteUrl: settings.baseUrl })
  await mailJobs.put(mailJobKey(jobId), {
    schemaVersion: 1,
    jobId,
    purpose: 'transactional',
    locale,
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
    letters: [{ id: jobId, to: email, values: {} }],
    createdAt: isoTime(now),
  })
  return [
    records.mailRequested(jobId, id, now),
    ...outbox.say(now, cause, { type: 'mail.requested', subject: jobId, data: { jobId, purpose: 'transactional' } }),
  ]
}
