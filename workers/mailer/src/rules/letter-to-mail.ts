import { fillHtml, fillText } from '@vorbild/mail/fill'
import type { Letter, MailJob } from '@vorbild/mail/mail-job'
import type { Addressed } from '@vorbild/mail/prepare'
import type { Mail } from '@vorbild/mail/transport'

export interface Sender {
  readonly from: string
  readonly host: string
}

/** What a letter has of its own. The Message-ID follows from its id, so that a copy can be told from a new mail. */
export const addressed = (letter: Letter, sender: Sender, returnPath: string | null): Addressed => ({
  id: letter.id,
  messageId: `${letter.id.replaceAll(/[^A-Za-z0-9._-]/g, '-')}@${sender.host}`,
  to: letter.to,
  ...(returnPath !== null && { returnPath }),
})

/** The mail one person gets: the job's words with their values put in. */
export const letterToMail = (job: MailJob, letter: Letter, sender: Sender, returnPath: string | null): Mail => ({
  jobId: job.jobId,
  ...addressed(letter, sender, returnPath),
  date: job.createdAt,
  from: sender.from,
  subject: fillText(job.subject, letter.values),
  text: fillText(job.text, letter.values),
  html: fillHtml(job.html, letter.values),
  headers: Object.fromEntries(Object.entries(job.headers).map(([name, value]) => [name, fillText(value, letter.values)])),
})

/** Who may unsubscribe by a page may do so by mail as well (RFC 2369); the address is a value of each letter. */
export const withMailUnsubscribe = (job: MailJob): MailJob => {
  const [name, pages] = Object.entries(job.headers).find(([each]) => each.toLowerCase() === 'list-unsubscribe') ?? []
  if (name === undefined || pages?.includes('mailto:')) return job
  return { ...job, headers: { ...job.headers, [name]: `${pages}, <mailto:{{unsubscribe_address}}?subject=unsubscribe>` } }
}
