import type { Envelope } from '@vorbild/events/envelope'
import { newId } from '@vorbild/kernel/id'
import { type MailJob, mailJobKey } from '@vorbild/mail/mail-job'
import type { World } from '@vorbild/testing/world'

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

export const mailRequested = (job: MailJob): Envelope => ({
  specversion: '1.0',
  id: newId(),
  source: 'submissions',
  type: 'mail.requested',
  subject: job.jobId,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  dataschema: 'vorbild:mail.requested/1',
  correlationid: newId(),
  data: { jobId: job.jobId, purpose: job.purpose },
})

/** Leaves the job in R2 and the event in the mailer's queue. Returns the event, to be delivered again. */
export const requestMail = async (world: World, job: MailJob): Promise<Envelope> => {
  const bucket = await world.bucket('MAIL')
  await bucket.put(mailJobKey(job.jobId), JSON.stringify(job))
  const event = mailRequested(job)
  await deliver(world, event)
  return event
}

export const deliver = async (world: World, event: Envelope): Promise<void> => {
  const queue = await world.miniflare.getQueueProducer('MAILER_EVENTS', 'vorbild-submissions')
  await queue.send(event, { contentType: 'json' })
}

interface Said {
  readonly type: string
  readonly correlationid: string
  readonly data: Record<string, unknown>
}

/** What the mailer said about a job, in order. */
export const saidAbout = async (world: World, job: MailJob): Promise<readonly Said[]> => {
  const database = await world.database('mailer')
  const { results } = await database
    .prepare('SELECT payload FROM event WHERE subject = ? ORDER BY seq')
    .bind(job.jobId)
    .all<{ payload: string }>()
  return results.map((row) => JSON.parse(row.payload))
}

/** True once every letter of the job is accepted or failed and its document is gone. */
export const isClosed = async (world: World, job: MailJob): Promise<boolean> => {
  const database = await world.database('mailer')
  return (await database.prepare('SELECT 1 FROM job WHERE id = ? AND closed_at IS NOT NULL').bind(job.jobId).first()) !== null
}
