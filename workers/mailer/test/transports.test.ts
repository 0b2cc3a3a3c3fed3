import { newId } from '@vorbild/kernel/id'
import { writeMime } from '@vorbild/mail/mime'
import type { Connection, Mail, Outcome, Outgoing, Transport } from '@vorbild/mail/transport'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { createProviderStub } from '@vorbild/testing/provider-stub'
import { createSmtpSink } from '@vorbild/testing/smtp-sink'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { KeptMail } from '../src/rules/kept-mail.ts'
import { mailboxStore } from '../src/store/mailbox.ts'
import { cloudflareTransport } from '../src/transports/cloudflare.ts'
import { httpTransport } from '../src/transports/http.ts'
import { mailboxTransport } from '../src/transports/mailbox.ts'
import { smtpTransport } from '../src/transports/smtp.ts'

vi.mock('cloudflare:sockets', () => import('@vorbild/testing/node-sockets'))

/** One way out with the other side of it, whose behaviour towards an address is chosen by its first letters. */
interface Way {
  readonly transport: Transport
  /** What the other side took, in the order it came. */
  taken(): Promise<readonly { readonly to: string; readonly subject: string; readonly text: string; readonly unsubscribe: string }[]>
  stop(): Promise<unknown>
}

const smtp = async (): Promise<Way> => {
  const sink = await createSmtpSink({ size: 50_000 })
  sink.treat(({ to }) => {
    if (to.startsWith('later')) return { reply: 450, text: '4.2.1 busy' }
    if (to.startsWith('never')) return { reply: 550, text: '5.1.1 who' }
    return to.startsWith('lost') ? 'take and drop' : 'take'
  })
  return {
    transport: smtpTransport({ host: '127.0.0.1', port: sink.port, tls: 'off', login: null }, 'vorbild.example', 120_000),
    taken: async () => sink.mails.map((mail) => ({ ...mail, unsubscribe: mail.headers.get('list-unsubscribe') ?? '' })),
    stop: sink.stop,
  }
}

const http = async (): Promise<Way> => {
  const stub = await createProviderStub()
  stub.treat((to) => {
    if (to.startsWith('later')) return { code: 405 }
    if (to.startsWith('never')) return { code: 406 }
    return to.startsWith('lost') ? 'take and drop' : 'take'
  })
  return {
    transport: httpTransport(stub.url, 'token'),
    taken: async () =>
      stub.mails.map(({ To, Subject, TextBody, Headers }) => ({
        to: To,
        subject: Subject,
        text: TextBody,
        unsubscribe: Headers.find(({ Name }) => Name === 'List-Unsubscribe')?.Value ?? '',
      })),
    stop: stub.stop,
  }
}

const cloudflare = async (): Promise<Way> => {
  const taken: { to: string; subject: string; text: string; unsubscribe: string }[] = []
  const names: string[] = []
  const remember = async (messageId: string, { id }: Mail) => void names.push(`${messageId} ${id}`)
  const transport = cloudflareTransport(
    {
      send: async ({ to, subject, text, headers }) => {
        if (to.startsWith('later')) throw Object.assign(new Error('slow down'), { code: 'E_RATE_LIMIT_EXCEEDED' })
        if (to.startsWith('never')) throw Object.assign(new Error(`blocked: ${to}`), { code: 'E_RECIPIENT_SUPPRESSED' })
        taken.push({ to, subject, text, unsubscribe: headers['List-Unsubscribe'] ?? '' })
        if (to.startsWith('lost')) throw new Error('network')
        return { messageId: `cf-${to}` }
      },
    },
    remember,
  )
  return { transport, taken: async () => taken, stop: async () => {} }
}

const mailbox = async (): Promise<Way> => {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({ modules: true, script: 'export default {}', r2Buckets: ['MAIL'], cf: false, port: 0 }),
  )
  const bucket = (await miniflare.getR2Bucket('MAIL')) as unknown as R2Bucket
  const store = mailboxStore(fileStore(bucket), jsonStore(bucket, KeptMail))
  return {
    transport: mailboxTransport(store),
    taken: async () =>
      (await store.page(1, 50)).entries.map(({ mail }) => ({ ...mail, unsubscribe: mail.headers['List-Unsubscribe'] ?? '' })).reverse(),
    stop: () => miniflare.dispose(),
  }
}

let seconds = 0
const mailTo = (to: string, rest: Partial<Mail> = {}) => {
  seconds += 1
  const id = newId()
  const mail: Mail = {
    id,
    messageId: `${id}@vorbild.example`,
    date: new Date(Date.UTC(2026, 10, 22) + seconds * 1000).toISOString(),
    from: 'Vorbild <post@vorbild.example>',
    to,
    subject: `Grüße an ${to}`,
    text: 'Hallo Änne,\n.\nbis bald\n',
    html: '<p>Hallo Änne</p>\n',
    headers: { 'List-Unsubscribe': '<https://vorbild.example/ab/1>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    ...rest,
  }
  return { id, answers: 0, template: mail, letter: mail, values: {}, mail: () => mail, mime: () => writeMime(mail) }
}

/** The outcomes in the order of the mails. */
const sendOver = async (connection: Connection, mails: readonly Outgoing[]): Promise<readonly Outcome[]> => {
  const waiting = [...mails]
  const told = new Map<Outgoing, Outcome>()
  await connection.send(
    () => waiting.shift() ?? null,
    (mail, outcome) => told.set(mail, outcome).size > 0,
  )
  return mails.flatMap((mail) => told.get(mail) ?? [])
}

const states = (outcomes: readonly Outcome[]) => outcomes.map(({ state }) => state)

describe.each([
  { name: 'smtp', open: smtp, canRefuse: true, limit: 50_000 },
  { name: 'http', open: http, canRefuse: true, limit: 450_000 },
  { name: 'cloudflare', open: cloudflare, canRefuse: true, limit: 5_000_000 },
  { name: 'mailbox', open: mailbox, canRefuse: false, limit: Number.POSITIVE_INFINITY },
])('the way out "$name"', ({ open, canRefuse, limit }) => {
  let way: Way
  beforeAll(async () => {
    way = await open()
  })
  afterAll(() => way.stop())

  const send = async (...mails: readonly ReturnType<typeof mailTo>[]): Promise<readonly Outcome[]> => {
    const connection = await way.transport.connect()
    if (!connection.ok) throw new Error(connection.reason)
    const outcomes = await sendOver(connection.value, mails)
    await connection.value.close()
    return outcomes
  }
  const takenBy = async (to: string) => (await way.taken()).filter((mail) => mail.to === to)

  test('hands mails over in order and whole', async () => {
    const before = (await way.taken()).length
    expect(states(await send(mailTo('anna@example.org'), mailTo('berta@example.org')))).toEqual(['accepted', 'accepted'])
    const taken = (await way.taken()).slice(before)
    expect(taken.map(({ to }) => to)).toEqual(['anna@example.org', 'berta@example.org'])
    expect(taken[0]).toMatchObject({ subject: 'Grüße an anna@example.org', unsubscribe: '<https://vorbild.example/ab/1>' })
    expect(taken[0]?.text.trim()).toBe('Hallo Änne,\n.\nbis bald')
  })

  test('refuses an address that is none, and a header somebody else wrote, without asking', async () => {
    const evil = mailTo('carla@example.org', { headers: { 'X-A': 'x\r\nBcc: alle@example.org' } })
    const outcomes = await send(mailTo('kein Mensch'), evil, mailTo('dora@example.org'))
    expect(outcomes.slice(0, 2)).toEqual([
      { state: 'refused', reason: 'bad_address' },
      { state: 'refused', reason: 'bad_header' },
    ])
    expect(states(outcomes)).toEqual(['refused', 'refused', 'accepted'])
    expect(await takenBy('carla@example.org')).toEqual([])
  })

  test.runIf(canRefuse)('refuses what the other side would find too large, without sending it', async () => {
    const large = mailTo('gerda@example.org', { text: `${'x'.repeat(70)}\n`.repeat(limit / 70) })
    expect(await send(large, mailTo('helga@example.org'))).toEqual([{ state: 'refused', reason: 'too_large' }, { state: 'accepted' }])
    expect(await takenBy('gerda@example.org')).toEqual([])
  })

  test.runIf(canRefuse)('tells "not now" from "never", says why in a code alone, and goes on', async () => {
    const outcomes = await send(mailTo('later@example.org'), mailTo('never@example.org'), mailTo('emma@example.org'))
    expect(states(outcomes)).toEqual(['deferred', 'refused', 'accepted'])
    expect(outcomes[0]).toMatchObject({ inTheAir: false })
    for (const outcome of outcomes.slice(0, 2)) expect('reason' in outcome && outcome.reason).toMatch(/^[a-z0-9._]+$/)
  })

  test.runIf(canRefuse)('a lost answer puts a mail off: in the air, or known when it comes again', async () => {
    const mail = mailTo('lost@example.org')
    const [outcome] = await send(mail)
    expect(outcome).toMatchObject({ state: 'deferred', inTheAir: way.transport.batch === null })
    expect(await takenBy('lost@example.org')).toHaveLength(1)
    if (way.transport.batch === null) return
    await send(mail)
    expect(await takenBy('lost@example.org')).toHaveLength(1)
  })

  test('the connection is closed without fuss, and another can be opened', async () => {
    expect(states(await send(mailTo('frida@example.org')))).toEqual(['accepted'])
    expect(states(await send())).toEqual([])
  })
})

test('what Cloudflare calls a mail is kept, so that its events find the letter; if that fails the mail is sent all the same', async () => {
  const kept: unknown[] = []
  const sender = { send: async ({ to }: { to: string }) => ({ messageId: `cf-${to}` }) }
  const transport = cloudflareTransport(sender, async (messageId, { jobId }) => {
    kept.push({ messageId, jobId })
    if (messageId.includes('berta')) throw new Error('no database')
  })
  const connection = await transport.connect()
  if (!connection.ok) throw new Error(connection.reason)
  const mails = [mailTo('anna@example.org', { jobId: 'j1' }), mailTo('berta@example.org', { jobId: 'j2' })]
  expect(states(await sendOver(connection.value, mails))).toEqual(['accepted', 'accepted'])
  expect(kept).toEqual([
    { messageId: 'cf-anna@example.org', jobId: 'j1' },
    { messageId: 'cf-berta@example.org', jobId: 'j2' },
  ])
})
