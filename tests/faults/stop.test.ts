import { LETTERS_PER_JOB } from '@vorbild/mail/mail-job'
import { type BigIssue, prepareBigIssue } from '@vorbild/testing/big-issue'
import { eventually } from '@vorbild/testing/eventually'
import { rows } from '@vorbild/testing/rows'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const WITHIN_MS = 1_000
const WATCH_MS = 4_000

let world: World
let sink: SmtpSink
let issue: BigIssue

/** Jobs as large as they may be, to a server that takes so long for a letter. */
const open = async (recipients: number, delayMs: number) => {
  sink = await createSmtpSink({ unread: true })
  if (delayMs > 0) sink.treat(() => ({ delayMs }))
  world = await createWorld({
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: sink.url,
    NEWSLETTER_IN_THE_AIR: '200',
    DISPATCH_PER_SECOND: '100000',
  })
  issue = await prepareBigIssue(world, recipients)
}
const close = async () => {
  await world?.stop()
  await sink?.stop()
}

/** Presses a button in the middle of things; how many letters the server was given later than a second after the answer. */
const lettersAfter = async (action: string): Promise<number> => {
  const before = sink.mails.length
  await eventually('letters go out', async () => sink.mails.length > before + 50, 60_000)
  await issue.press(action)
  const answered = Date.now()
  await new Promise((resolve) => setTimeout(resolve, WATCH_MS))
  return sink.mails.filter(({ at }) => at > answered + WITHIN_MS).length
}

const isLargeJobPosted = async () =>
  (await rows(world, 'newsletter', 'SELECT 1 FROM dispatch_chunk WHERE letters = ?', LETTERS_PER_JOB)).length > 0

describe.each([
  // slow enough that the letters of one connection would last for seconds
  { server: 'a slow server', recipients: 3_000, delayMs: 40 },
  { server: 'a server as fast as it can be', recipients: 30_000, delayMs: 0 },
])('stopping in the middle, with $server', ({ recipients, delayMs }) => {
  beforeAll(() => open(recipients, delayMs))
  afterAll(close)

  it('a pause holds the traffic within a second, and going on repeats nothing', async () => {
    await issue.press('versand', { version: '1' })
    await eventually('a job as large as may be is on its way', isLargeJobPosted)
    expect(await lettersAfter('pause')).toBe(0)
    const { states, finished } = await issue.standing()
    expect(finished).toBe(false)
    expect(states.accepted).toBe(sink.mails.length)
    await issue.press('fortsetzung')
  })

  it('cancelling does so as well, and accounts for everybody', async () => {
    expect(await lettersAfter('abbruch')).toBe(0)
    await eventually('the issue is closed', async () => (await issue.standing()).finished, 30_000)
    const { states } = await issue.standing()
    expect(states.accepted).toBe(sink.mails.length)
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(sink.mails.length)
    expect(states).toEqual({ accepted: sink.mails.length, suppressed: recipients - sink.mails.length })
  })
})
