import { eventually } from '@vorbild/testing/eventually'
import { isClosed, mailJob, requestMail, saidAbout } from '@vorbild/testing/request-mail'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus } from './returned-mails.ts'

const SECRET = 'geheim'

let sink: SmtpSink
let world: World
beforeAll(async () => {
  sink = await createSmtpSink()
  world = await createWorld({
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: sink.url,
    BOUNCE_ADDRESS: 'bounces@vorbild.example',
    WEBHOOK_SECRET: SECRET,
  })
})
afterAll(async () => {
  await world?.stop()
  await sink?.stop()
})

const FULL = 'Gmail, over quota'
const sample = (name: string): string => corpus.find((each) => each.name === name)?.raw ?? ''

/** Hands the mailer a mail as the platform does. */
const comesBack = async (to: string, raw: string): Promise<void> => {
  const mailer = (await world.miniflare.getWorker('vorbild-mailer')) as unknown as {
    email(mail: { from: string; to: string; raw: ReadableStream }): Promise<unknown>
  }
  await mailer.email({ from: 'mx@example.org', to, raw: new Blob([raw || '\r\n']).stream() })
}

const sendTo = async (name: string) => {
  const job = mailJob([`${name}@example.org`, `${name}-2@example.org`], { purpose: 'newsletter' })
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job))
  const mail = sink.mails.find(({ to }) => to === `${name}@example.org`)
  return { job, from: mail?.from ?? '', unsubscribe: /mailto:([^?>]+)/.exec(mail?.headers.get('list-unsubscribe') ?? '')?.[1] ?? '' }
}

const saidLater = async (job: Parameters<typeof saidAbout>[1]) =>
  (await saidAbout(world, job)).filter(({ type }) => type !== 'mail.delivered')

test('a bounce finds its letter by the address it comes to, and is told once', async () => {
  const { job, from } = await sendTo('anna')
  expect(from).toMatch(/^bounces\+[0-9a-z]{38}@vorbild\.example$/)
  await comesBack(from.toUpperCase(), sample('Gmail, no such user'))
  await comesBack(from, sample('Gmail, no such user'))
  expect(await saidLater(job)).toMatchObject([
    {
      type: 'mail.bounced',
      data: { jobId: job.jobId, purpose: 'newsletter', letters: [{ id: job.letters[0]?.id, reason: '5.1.1', kind: 'hard' }] },
    },
  ])
})

test('a letter that came back for now is told of once more when it comes back for good, in that order only', async () => {
  const { job, from } = await sendTo('emil')
  const reasons = async () =>
    (await saidLater(job)).flatMap(({ data }) => (data as { letters: { reason: string }[] }).letters.map(({ reason }) => reason))
  for (const name of [FULL, FULL, 'Gmail, no such user', 'Gmail, no such user', FULL]) await comesBack(from, sample(name))
  expect(await reasons()).toEqual(['5.2.2', '5.1.1'])
})

test('a letter that came back for good is not told of again when it then comes back for now', async () => {
  const { job, from } = await sendTo('fritz')
  for (const name of ['Gmail, no such user', FULL]) await comesBack(from, sample(name))
  expect(await saidLater(job)).toMatchObject([{ type: 'mail.bounced', data: { letters: [{ reason: '5.1.1' }] } }])
})

test('of an enormous mail the beginning is read, and no more', async () => {
  const { job, from } = await sendTo('gerd')
  await comesBack(from, `X-Long: ${'x'.repeat(600_000)}\r\n${sample('Gmail, no such user')}`)
  expect(await saidLater(job)).toEqual([])
  await comesBack(from, `X-Long: ${'x'.repeat(400_000)}\r\n${sample('Gmail, no such user')}`)
  expect(await saidLater(job)).toMatchObject([{ type: 'mail.bounced' }])
})

test('a complaint finds its letter by what it quotes', async () => {
  const { job, from } = await sendTo('berta')
  await comesBack('bounces@vorbild.example', sample('a complaint').replace('bounces+x@vorbild.example', from))
  expect(await saidLater(job)).toMatchObject([{ type: 'mail.complained', data: { letters: [job.letters[0]?.id], feedback: 'abuse' } }])
})

test('an empty mail to the address in the header unsubscribes', async () => {
  const { job, unsubscribe } = await sendTo('carla')
  await comesBack(unsubscribe, 'Subject: unsubscribe\r\n\r\n')
  expect(await saidLater(job)).toMatchObject([{ type: 'mail.unsubscribed', data: { letters: [job.letters[0]?.id] } }])
})

test('holiday notes, and addresses nobody was given, change nothing', async () => {
  const { job, from } = await sendTo('dora')
  await comesBack(from, sample('away on holiday'))
  await comesBack(from.replace(/.@/, '#@').replace('#', from.includes('0@') ? '1' : '0'), sample('Gmail, no such user'))
  await comesBack('bounces@vorbild.example', sample('Gmail, no such user'))
  expect(await saidLater(job)).toEqual([])
})

describe('a mail server that has no handler of the platform', () => {
  /** As its pipe to the front door says it. */
  const handIn = (raw: string, to: string, secret = SECRET) =>
    world.fetch('/rueckmeldungen/mail', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`any:${secret}`)}`, 'x-envelope-to': to, 'content-type': 'message/rfc822' },
      body: raw,
    })

  test('hands in what came back, and wishes to be unsubscribed', async () => {
    const { job, from, unsubscribe } = await sendTo('frida')
    expect((await handIn(sample('Gmail, no such user'), from)).status).toBe(204)
    expect((await handIn(sample('Gmail, no such user'), from)).status).toBe(204)
    expect((await handIn('Subject: unsubscribe\r\n\r\n', unsubscribe)).status).toBe(204)
    expect((await handIn(sample('away on holiday'), from)).status).toBe(204)
    expect(await saidLater(job)).toMatchObject([
      { type: 'mail.bounced', data: { letters: [{ id: job.letters[0]?.id, reason: '5.1.1', kind: 'hard' }] } },
      { type: 'mail.unsubscribed', data: { letters: [job.letters[0]?.id] } },
    ])
  })

  test('may send more than is ever read: the rest is let go', async () => {
    const { job, from } = await sendTo('hanna')
    const long = (bytes: number) => `X-Long: ${'x'.repeat(bytes)}\r\n${sample('Gmail, no such user')}`
    expect((await handIn(long(20_000_000), from)).status).toBe(204)
    expect(await saidLater(job)).toEqual([])
    expect((await handIn(long(400_000), from)).status).toBe(204)
    expect(await saidLater(job)).toMatchObject([{ type: 'mail.bounced' }])
  })

  test('is heard with the secret alone', async () => {
    const { job, from } = await sendTo('gustav')
    expect((await handIn(sample('Gmail, no such user'), from, 'falsch')).status).toBe(401)
    expect((await world.fetch('/rueckmeldungen/mail', { method: 'POST', body: 'x' })).status).toBe(401)
    expect(await saidLater(job)).toEqual([])
  })
})
