import { fillHtml, fillText } from '@vorbild/mail/fill'
import type { Letter, MailJob } from '@vorbild/mail/mail-job'
import type { Mail } from '@vorbild/mail/transport'

/** The mail one person gets: the job's words with their values put in. */
export const letterToMail = (job: MailJob, letter: Letter, sender: { readonly from: string; readonly host: string }): Mail => ({
  id: letter.id,
  messageId: `${letter.id.replaceAll(/[^A-Za-z0-9._-]/g, '-')}@${sender.host}`,
  date: job.createdAt,
  from: sender.from,
  to: letter.to,
  subject: fillText(job.subject, letter.values),
  text: fillText(job.text, letter.values),
  html: fillHtml(job.html, letter.values),
  headers: Object.fromEntries(Object.entries(job.headers).map(([name, value]) => [name, fillText(value, letter.values)])),
})
