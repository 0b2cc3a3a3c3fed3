import { eventually } from '@vorbild/testing/eventually'
import { createProviderStub } from '@vorbild/testing/provider-stub'
import { isClosed, mailJob, requestMail, saidAbout } from '@vorbild/testing/request-mail'
import { rows } from '@vorbild/testing/rows'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const SECRET = 'geheim & grün'
const PATH = '/rueckmeldungen/postmark'

let stub: Awaited<ReturnType<typeof createProviderStub>>
let world: World
beforeAll(async () => {
  stub = await createProviderStub()
  world = await createWorld({ MAIL_TRANSPORT: 'http', PROVIDER_URL: stub.url, PROVIDER_TOKEN: 't', WEBHOOK_SECRET: SECRET })
})
afterAll(async () => {
  await world?.stop()
  await stub?.stop()
})

const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`postmark:${password}`).toString('base64')}` })

/** The provider comes by the front door, from elsewhere. */
const tell = (body: unknown, headers: Record<string, string> = basic(SECRET)) =>
  world.fetch(PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://provider.example', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const sendTo = async (...names: readonly string[]) => {
  const job = mailJob(
    names.map((name) => `${name}@example.org`),
    { purpose: 'newsletter' },
  )
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job))
  const about = (name: string) => stub.mails.find(({ To }) => To === `${name}@example.org`)?.Metadata
  const saidLater = async () => (await saidAbout(world, job)).filter(({ type }) => type !== 'mail.delivered')
  return { job, about, saidLater }
}

describe('what the provider tells', () => {
  test('finds its letter by what was told with it, is said once, and several at a time', async () => {
    const { job, about, saidLater } = await sendTo('anna', 'berta', 'carla', 'dora')
    const bounce = { RecordType: 'Bounce', Type: 'HardBounce', Details: '550 5.1.1 no', Email: 'anna@example.org', Metadata: about('anna') }
    const complaint = { RecordType: 'SpamComplaint', Email: 'berta@example.org', Metadata: about('berta') }
    const leaves = { RecordType: 'Bounce', Type: 'Unsubscribe', Metadata: about('carla') }
    expect(await (await tell(bounce)).json()).toEqual({ events: 1, taken: 1 })
    const delivery = { RecordType: 'Delivery', Metadata: about('dora') }
    expect(await (await tell([bounce, complaint, leaves, delivery])).json()).toEqual({ events: 4, taken: 2 })
    expect(await (await tell([bounce, complaint, leaves])).json()).toEqual({ events: 3, taken: 0 })
    const [anna, berta, carla] = job.letters.map(({ id }) => id)
    expect(await saidLater()).toMatchObject([
      { type: 'mail.bounced', data: { jobId: job.jobId, letters: [{ id: anna, reason: '5.1.1', kind: 'hard' }] } },
      { type: 'mail.complained', data: { letters: [berta], feedback: 'abuse' } },
      { type: 'mail.unsubscribed', data: { letters: [carla] } },
    ])
  })

  test('twice at the same moment is said once', async () => {
    const { about, saidLater } = await sendTo('emma')
    const complaint = { RecordType: 'SpamComplaint', Metadata: about('emma') }
    const answers = await Promise.all([tell(complaint), tell(complaint), tell(complaint)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await saidLater()).toHaveLength(1)
  })

  test('about letters of others, or of another job, changes nothing', async () => {
    const [one, other] = [await sendTo('frida'), await sendTo('gerda')]
    const mixed = { letter: other.about('gerda')?.letter, job: one.job.jobId }
    const told = [mixed, { letter: 'x', job: 'y' }, {}, undefined].map((Metadata) => ({ RecordType: 'SpamComplaint', Metadata }))
    expect(await (await tell(told)).json()).toEqual({ events: 4, taken: 0 })
    expect([...(await one.saidLater()), ...(await other.saidLater())]).toEqual([])
  })

  test('is refused without the secret, unread', async () => {
    const { about, saidLater } = await sendTo('helga')
    const complaint = { RecordType: 'SpamComplaint', Metadata: about('helga') }
    for (const headers of [{}, basic(''), basic('geheim'), { authorization: 'Bearer x' }, { 'x-webhook-secret': 'geheim' }]) {
      const answer = await tell(complaint, headers)
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="feedback"'])
    }
    expect(await saidLater()).toEqual([])
    expect((await tell(complaint, { 'x-webhook-secret': 'geheim & gr\u00fcn' })).status).toBe(401)
    expect((await tell(complaint, basic(SECRET))).status).toBe(200)
  })

  test('is refused with a reason when it is no event', async () => {
    expect((await tell('{')).status).toBe(400)
    for (const wrong of [{}, [], 'null', { RecordType: 'Bounce' }, [{ RecordType: 'SpamComplaint' }, {}]])
      expect((await tell(wrong)).status).toBe(422)
    expect((await tell(`{"x":"${'x'.repeat(2_000_001)}"}`)).status).toBe(413)
    expect((await world.fetch(PATH)).status).toBe(404)
  })
})

describe('what Cloudflare puts into the queue', () => {
  const putInto = async (queue: string, ...bodies: readonly unknown[]) => {
    const mailer = await world.miniflare.getWorker('vorbild-mailer')
    const messages = bodies.map((body, index) => ({ id: `m${index}`, timestamp: new Date(), attempts: 1, body }))
    return mailer.queue(queue, messages)
  }
  const put = (...bodies: readonly unknown[]) => putInto('mailer-provider', ...bodies)
  const event = (what: string, messageId: string, rest = {}) => ({
    type: `cf.email.sending.message.${what}`,
    payload: { messageId, recipient: 'somebody@example.org', ...rest },
  })

  test('finds its letter by the name the mail has there, and is said once', async () => {
    const { job, saidLater } = await sendTo('ida', 'jutta')
    const [ida, jutta] = job.letters.map(({ id }) => id)
    await rows(world, 'mailer', "INSERT INTO provider_mail VALUES ('cf-1', ?1, ?2, 1), ('cf-2', ?1, ?3, 1)", job.jobId, ida, jutta)
    const bounced = event('bounced', 'cf-1', { bounce: { type: 'hard' }, delivery: { smtpEnhancedStatusCode: '5.1.1' } })
    const told = [event('deferred', 'cf-1'), bounced, bounced, event('complained', 'cf-2'), event('complained', 'unknown')]
    const result = await put(...told)
    expect(result.outcome).toBe('ok')
    expect(result.retryMessages).toEqual([])
    expect(await saidLater()).toMatchObject([
      { type: 'mail.bounced', data: { letters: [{ id: ida, reason: '5.1.1', kind: 'hard' }] } },
      { type: 'mail.complained', data: { letters: [jutta] } },
    ])
    expect(await rows(world, 'mailer', 'SELECT 1 FROM dead_letter')).toEqual([])
  })

  test('is a dead letter without words or address where it used up its retries, and is said once it can be', async () => {
    const { job, saidLater } = await sendTo('klara', 'lotte')
    const [klara, lotte] = job.letters.map(({ id }) => id)
    await rows(world, 'mailer', "INSERT INTO provider_mail VALUES ('cf-3', ?1, ?2, 1), ('cf-4', ?1, ?3, 1)", job.jobId, klara, lotte)
    const refused = { delivery: { smtpResponse: '550 5.1.1 <somebody@example.org> unknown' } }
    await rows(world, 'mailer', 'ALTER TABLE provider_mail RENAME TO away')
    const events = [event('bounced', 'cf-3', refused), event('complained', 'cf-4')]
    const result = await putInto('mailer-provider-dead', ...events, ...events)
    await rows(world, 'mailer', 'ALTER TABLE away RENAME TO provider_mail')
    expect(result.retryMessages).toEqual([])
    const dead = await rows(world, 'mailer', "SELECT * FROM dead_letter WHERE queue = 'mailer-provider'")
    expect(dead).toHaveLength(2)
    expect(JSON.stringify(dead)).not.toContain('@')
    const mailer = await world.miniflare.getWorker('vorbild-mailer')
    const health = async () => (await mailer.fetch('http://mailer/health')).json()
    expect(await health()).toMatchObject({ deadLetters: 2 })
    await mailer.scheduled({ cron: '*/15 * * * *' })
    expect(await saidLater()).toMatchObject([
      { type: 'mail.bounced', data: { letters: [{ id: klara, reason: '5.1.1', kind: 'hard' }] } },
      { type: 'mail.complained', data: { letters: [lotte] } },
    ])
    expect(await health()).toMatchObject({ deadLetters: 0 })
  })

  test('is a dead letter of which nothing is kept where it cannot be read', async () => {
    const result = await put({ type: 'x', payload: { recipient: 'somebody@example.org' } }, null)
    expect(result.retryMessages).toEqual([])
    const kept = { queue: 'mailer-provider', type: 'unreadable', payload: 'null' }
    const dead = await rows(world, 'mailer', 'SELECT * FROM dead_letter')
    expect(dead).toMatchObject([kept, kept])
    expect(JSON.stringify(dead)).not.toContain('@')
  })
})

test('where no secret is set, nobody can tell anything', async () => {
  const closed = await createWorld()
  try {
    const answer = await closed.fetch(PATH, { method: 'POST', body: '{}', headers: basic('') })
    expect(answer.status).toBe(404)
  } finally {
    await closed.stop()
  }
})
