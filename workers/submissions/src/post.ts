import type { Statement } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import type { Locale } from '@vorbild/kernel/locale'
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

export interface Recipient {
  readonly email: string
  readonly locale: Locale
}

/** Stores a mail as a job; the statements that ask for it to be sent belong into the batch of the change. */
export const mailOut = async (
  { mailJobs, outbox, settings }: Services,
  { email, locale }: Recipient,
  { subject, headers = { 'Auto-Submitted': 'auto-generated' }, ...message }: MailContent,
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
    headers,
    letters: [{ id: jobId, to: email, values: {} }],
    createdAt: isoTime(now),
  })
  return outbox.say(now, cause, { type: 'mail.requested', subject: jobId, data: { jobId, purpose: 'transactional' } })
}

/** Takes a mail back that nobody asked for in the end: its document holds an address. */
export const mailBack = ({ mailJobs }: Services, jobId: string): Promise<void> => mailJobs.delete(mailJobKey(jobId))

/** The same to a submitter, whose status page tells what became of it. Nothing, once it is forgotten who that was. */
export const mailTo = async (
  services: Services,
  row: Pick<Submission, 'id' | 'email' | 'locale'>,
  content: MailContent,
  sending: Sending,
): Promise<Statement[]> =>
  row.email === ''
    ? []
    : [services.records.mailRequested(sending.jobId, row.id, sending.now), ...(await mailOut(services, row, content, sending))]
