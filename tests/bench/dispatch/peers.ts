import { connect } from 'node:net'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import nodemailer from 'nodemailer'
import { issueHtml, letterValues, template } from './issue.ts'
import { sendPrepared } from './prepared-limit.ts'
import { startSink } from './start-sink.ts'

const html = issueHtml()

/** How long a sender took, and the processor time of its process, ms. */
export interface Took {
  readonly ms: number
  readonly work: number
}

/** nodemailer with five pooled connections: it composes each mail, and has no ledger. */
export const byNodemailer = async (recipients: number): Promise<Took> => {
  const sink = await startSink(recipients)
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
  const before = process.threadCpuUsage()
  const started = Date.now()
  let next = 0
  const lane = async () => {
    while (next < recipients) {
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
  const ms = (await sink.done) - started
  const { user, system } = process.threadCpuUsage(before)
  transport.close()
  await sink.stop()
  return { ms, work: (user + system) / 1000 }
}

/** What our own connections carry at most: no ledger, no events, no database. `ahead` as in `sendPrepared`. */
export const byLimit = async (recipients: number, ahead: boolean): Promise<Took> => {
  const sink = await startSink(recipients)
  const { started, work } = await sendPrepared(sink.port, recipients, html, ahead)
  const ms = (await sink.done) - started
  await sink.stop()
  return { ms, work }
}
