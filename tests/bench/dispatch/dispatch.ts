import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepareBigIssue } from '@vorbild/testing/big-issue'
import { costOf, startCountingHouse } from './counting-house.ts'
import { byLimit, byNodemailer, type Took } from './peers.ts'
import { type Sent, sendIssue } from './send-issue.ts'
import { startSink } from './start-sink.ts'

/**
 * Mails a second of an issue through the whole house: from the press of the button over planning, ledger, personal links and post
 * office to the outcomes in the ledger; beside nodemailer with five pooled connections, which has none of that, and beside what five
 * connections of a worker carry with the MIME prepared once: each mail for itself (the limit), and with the next envelope sent along
 * (the ceiling of our own way). Both are measured right before and right after each issue: a ratio is of one moment, against the mean
 * of the two. One run, one machine, one kind of sink. Keep the ratios: absolute figures of a small shared machine move by a factor of
 * two. `work` is processor time, which others on the machine disturb less.
 */
const RECIPIENTS = Number(process.env.BENCH_RECIPIENTS ?? '10000')
const IN_THE_AIR = (process.env.BENCH_IN_THE_AIR ?? '1,5,25,50,100,200').split(',')
const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000,300000').split(',').filter(Boolean).map(Number)

const round = (number: number): number => Math.round(number * 1000) / 1000
const table: Record<string, string | number>[] = []
const note = (sender: string, recipients: number, { ms, work }: Took, rest: Record<string, string | number> = {}) => {
  const perSecond = Math.round((recipients / ms) * 1000)
  console.error(`${sender}: ${perSecond} mails/s`)
  table.push({
    sender,
    'mails/s': perSecond,
    'work ms/mail': round(work / recipients),
    'x nodemailer': round(peer.ms / RECIPIENTS / (ms / recipients)),
    ...rest,
  })
}

interface Bounds {
  readonly limit: Took
  readonly ceiling: Took
}

const measureBounds = async (): Promise<Bounds> => ({ limit: await byLimit(RECIPIENTS, false), ceiling: await byLimit(RECIPIENTS, true) })

/** An issue between two measurements of the limit. */
const noteIssue = async (
  sender: string,
  recipients: number,
  send: () => Promise<Sent>,
  rest: (sent: Sent) => Record<string, string | number> = () => ({}),
) => {
  const before = bounds
  const sent = await send()
  // what comes after one issue comes before the next
  bounds = await measureBounds()
  const shareOf = (bound: keyof Bounds) => round((before[bound].ms + bounds[bound].ms) / 2 / RECIPIENTS / (sent.ms / recipients))
  note(sender, recipients, sent, {
    'of limit': shareOf('limit'),
    'of ceiling': shareOf('ceiling'),
    ...rest(sent),
  })
}

const overSmtp = async (recipients: number, inTheAir: string) => {
  const sink = await startSink(recipients)
  return sendIssue(recipients, sink, {
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    NEWSLETTER_IN_THE_AIR: inTheAir,
  })
}

const overHttp = async (recipients: number) => {
  const sink = await startSink(recipients, 'provider-sink')
  return sendIssue(recipients, sink, { MAIL_TRANSPORT: 'http', PROVIDER_URL: `http://127.0.0.1:${sink.port}`, PROVIDER_TOKEN: 'x' })
}

/** Rows and queue operations of all workers for one recipient; a message is written, read and deleted. */
const costs = async (recipients: number): Promise<{ readonly rows: number; readonly operations: number }> => {
  const sink = await startSink(recipients)
  const stateDir = mkdtempSync(path.join(tmpdir(), 'vorbild-bench-'))
  const settings = { MAIL_TRANSPORT: 'smtp', SMTP_URL: `smtp://127.0.0.1:${sink.port}`, DISPATCH_PER_SECOND: '100000' }
  const house = await startCountingHouse({ host: '127.0.0.1', port: 0, stateDir, settings })
  const issue = await prepareBigIssue(house, recipients)
  await issue.press('versand', { version: '1' })
  while (!(await issue.standing()).finished) await new Promise((resolve) => setTimeout(resolve, 50))
  // the last acknowledgements
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const all = Object.values(await costOf(house))
  await house.stop()
  await sink.stop()
  rmSync(stateDir, { recursive: true, force: true })
  return {
    rows: round(all.reduce((sum, { rows }) => sum + rows, 0) / recipients),
    operations: round((all.reduce((sum, { messages }) => sum + messages, 0) * 3) / recipients),
  }
}

const peer = await byNodemailer(RECIPIENTS)
note('nodemailer, 5 pooled connections', RECIPIENTS, peer)
let bounds = await measureBounds()
note('prepared MIME, no ledger, each mail for itself (limit)', RECIPIENTS, bounds.limit)
note('prepared MIME, no ledger, next envelope along (ceiling)', RECIPIENTS, bounds.ceiling)
for (const inTheAir of IN_THE_AIR)
  await noteIssue(`an issue over SMTP, ${inTheAir} in the air`, RECIPIENTS, () => overSmtp(RECIPIENTS, inTheAir))
await noteIssue('an issue over HTTP, batches of 100', RECIPIENTS, () => overHttp(RECIPIENTS))
for (const size of SIZES)
  await noteIssue(
    `an issue for ${size}, 50 in the air`,
    size,
    () => overSmtp(size, '50'),
    ({ memory, planning }) => ({ 'memory MB': memory, 'planning ms': planning }),
  )
console.table(table)
console.log('per recipient, all workers:', await costs(RECIPIENTS))
