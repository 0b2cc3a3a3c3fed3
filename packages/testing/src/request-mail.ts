import type { Envelope } from '@vorbild/events/envelope'
import { newId } from '@vorbild/kernel/id'
import { type MailJob, mailJobKey } from '@vorbild/mail/mail-job'
import { deliver, envelope } from './deliver.ts'
import { rows } from './rows.ts'
import type { World } from './world.ts'

/** A mail job with as many letters as there are addresses, as a producer would leave it. */
export const mailJob = (to: readonly string[], rest: Partial<MailJob> = {}): MailJob => ({
  schemaVersion: 1,
  jobId: newId(),
  purpose: 'transactional',
  locale: 'de',
  subject: 'Grüße an {{name}}',
  text: 'Hallo {{name}},\n\nbitte bestätigen: https://vorbild.example/b/{{token}}\n',
  html: '<!doctype html><html lang="de"><head><title>x</title></head><body><p>Hallo {{name}}</p><a href="https://vorbild.example/b/{{token}}">Bestätigen</a></body></html>',
  headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': '<https://vorbild.example/ab/{{token}}>' },
  letters: to.map((address, index) => ({ id: newId(), to: address, values: { name: `Änne <${index}>`, token: `t${index}` } })),
  createdAt: new Date().toISOString(),
  ...rest,
})

/** Leaves the job in R2 and the event in the mailer's queue. Returns the event, to be delivered again. */
export const requestMail = async (world: World, job: MailJob): Promise<Envelope> => {
  const bucket = await world.bucket('MAIL')
  await bucket.put(mailJobKey(job.jobId), JSON.stringify(job))
  const event = envelope('submissions', 'mail.requested', { jobId: job.jobId, purpose: job.purpose })
  await deliver(world, 'mailer-events', 'submissions', event)
  return event
}

interface Said {
  readonly type: string
  readonly correlationid: string
  readonly data: Record<string, unknown>
}

/** What the mailer said about a job, in order. */
export const saidAbout = async (world: World, job: MailJob): Promise<readonly Said[]> =>
  (await rows<{ payload: string }>(world, 'mailer', 'SELECT payload FROM event WHERE subject = ? ORDER BY seq', job.jobId)).map((row) =>
    JSON.parse(row.payload),
  )

/** True once every letter of the job is accepted or failed and its document is gone. */
export const isClosed = async (world: World, job: MailJob): Promise<boolean> =>
  (await rows(world, 'mailer', 'SELECT 1 FROM job WHERE id = ? AND closed_at IS NOT NULL', job.jobId)).length > 0
