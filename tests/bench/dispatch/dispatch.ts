import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type House, startHouse } from '@vorbild/embedded/start-house'
import { newId } from '@vorbild/kernel/id'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import { mailJobKey } from '@vorbild/mail/mail-job'
import nodemailer from 'nodemailer'
import { issueHtml, letterValues, template } from './issue.ts'
import { sendPrepared } from './prepared-limit.ts'
import { startSink } from './start-sink.ts'

/**
 * Mails a second of the post office, from the events that ask for them to the event that says they are delivered, beside
 * nodemailer with five pooled connections and beside what its own connections carry without a ledger. One run, one
 * machine, one kind of sink. Keep the ratios: absolute figures of a small shared machine move by a factor of two.
 */
const RECIPIENTS = Number(process.env.BENCH_RECIPIENTS ?? '10000')
const LETTERS_PER_JOB = 100
const IN_THE_AIR = (process.env.BENCH_IN_THE_AIR ?? '10,50,200').split(',')

const html = issueHtml()
const perSecond = (ms: number) => Math.round((RECIPIENTS / ms) * 1000)

const byNodemailer = async (): Promise<number> => {
  const sink = await startSink(RECIPIENTS)
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: sink.port,
    pool: true,
    maxConnections: 5,
    maxMessages: Number.POSITIVE_INFINITY,
    ignoreTLS: true,
    // without this its last small write waits 40 ms for an acknowledgement, on this machine's own network
    getSocket: (_options, done) => {
      const socket = connect(sink.port, '127.0.0.1', () => done(null, { connection: socket }))
      socket.setNoDelay(true)
    },
  })
  const shared = template(html)
  const started = Date.now()
  let next = 0
  const lane = async () => {
    while (next < RECIPIENTS) {
      const number = next++
      const values = letterValues(number)
      const headers = Object.fromEntries(Object.entries(shared.headers).map(([name, value]) => [name, fillText(value, values)]))
      const { subject, text } = shared
      await transport.sendMail({
        from: 'Vorbild <post@example.org>',
        to: `leserin-${number}@example.org`,
        subject,
        text: fillText(text, values),
        html: fillHtml(html, values),
        headers,
      })
    }
  }
  await Promise.all(Array.from({ length: 10 }, lane))
  const took = (await sink.done) - started
  transport.close()
  await sink.stop()
  return took
}

const byLimit = async (): Promise<number> => {
  const sink = await startSink(RECIPIENTS)
  const started = await sendPrepared(sink.port, RECIPIENTS, html)
  const took = (await sink.done) - started
  await sink.stop()
  return took
}

interface Sent {
  readonly ms: number
  readonly rows: number
  readonly operations: number
}

/** Through the whole mailer: jobs in R2, events in its queue, its ledger, and what it says afterwards. */
const byMailer = async (inTheAir: string): Promise<Sent> => {
  const sink = await startSink(RECIPIENTS)
  const stateDir = mkdtempSync(path.join(tmpdir(), 'vorbild-bench-'))
  const settings = { MAIL_TRANSPORT: 'smtp', SMTP_URL: `smtp://127.0.0.1:${sink.port}`, NEWSLETTER_IN_THE_AIR: inTheAir }
  const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir, settings, quiet: true })
  try {
    const events = await storeJobs(house)
    const before = await changes(house)
    const queue = await house.miniflare.getQueueProducer('MAILER_EVENTS', 'vorbild-newsletter')
    const started = Date.now()
    for (let i = 0; i < events.length; i += 50)
      await queue.sendBatch(events.slice(i, i + 50).map((body) => ({ body, contentType: 'json' as const })))
    await sink.done
    const database = await house.database('mailer')
    const told = `SELECT sum(json_array_length(payload, '$.data.letters')) n FROM event WHERE type = 'mail.delivered'`
    while ((await database.prepare(told).first<number>('n')) !== RECIPIENTS) await new Promise((resolve) => setTimeout(resolve, 20))
    const ms = Date.now() - started
    const deliveries = (await database.prepare('SELECT count(*) n FROM delivery').first<number>('n')) ?? 0
    // a message is written, read and deleted
    return { ms, rows: (await changes(house)) - before, operations: (events.length + deliveries) * 3 }
  } finally {
    await house.stop()
    await sink.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}

const storeJobs = async (house: House): Promise<readonly object[]> => {
  const bucket = await house.bucket('MAIL')
  const events: object[] = []
  for (let first = 0; first < RECIPIENTS; first += LETTERS_PER_JOB) {
    const jobId = newId()
    const letters = Array.from({ length: Math.min(LETTERS_PER_JOB, RECIPIENTS - first) }, (_, index) => ({
      id: newId(),
      to: `leserin-${first + index}@example.org`,
      values: letterValues(first + index),
    }))
    await bucket.put(
      mailJobKey(jobId),
      JSON.stringify({ schemaVersion: 1, jobId, purpose: 'newsletter', locale: 'de', ...template(html), letters }),
    )
    events.push({
      specversion: '1.0',
      id: newId(),
      source: 'newsletter',
      type: 'mail.requested',
      subject: jobId,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      dataschema: 'vorbild:mail.requested/1',
      correlationid: newId(),
      data: { jobId, purpose: 'newsletter' },
    })
  }
  return events
}

/** Rows written to the mailer's database so far, as the database itself counts them (`total_changes`, indexes not included). */
const changes = async (house: House): Promise<number> =>
  (await (await house.database('mailer')).prepare('SELECT total_changes() n').first<number>('n')) ?? 0

const rows: Record<string, string | number>[] = []
const peer = await byNodemailer()
rows.push({ sender: 'nodemailer, 5 pooled connections', 'mails/s': perSecond(peer), 'x nodemailer': 1 })
const limit = await byLimit()
rows.push({ sender: 'prepared MIME, no ledger (limit)', 'mails/s': perSecond(limit), 'x nodemailer': ratio(peer, limit), 'of limit': 1 })
for (const inTheAir of IN_THE_AIR) {
  const { ms, rows: written, operations } = await byMailer(inTheAir)
  rows.push({
    sender: `mailer, ${inTheAir} in the air`,
    'mails/s': perSecond(ms),
    'x nodemailer': ratio(peer, ms),
    'of limit': ratio(limit, ms),
    'rows/mail': Math.round((written / RECIPIENTS) * 1000) / 1000,
    'queue ops/mail': operations / RECIPIENTS,
  })
}
console.table(rows)

function ratio(of: number, to: number): number {
  return Math.round((of / to) * 100) / 100
}
