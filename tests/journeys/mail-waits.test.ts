import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { beginDraft, fillIn, sendDraft } from '@vorbild/testing/hand-in'
import { healthOf, untilQuiet } from '@vorbild/testing/health'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { signIn } from '@vorbild/testing/sign-in'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let world: World
let sink: SmtpSink
beforeAll(async () => {
  sink = await createSmtpSink()
  world = await createSeededWorld({ MAIL_TRANSPORT: 'smtp', SMTP_URL: sink.url, RETRY_BASE_SECONDS: '0.3' })
})
afterAll(async () => {
  await world?.stop()
  await sink?.stop()
})
beforeEach(() => sink.treat(() => 'take'))

const read = async (address: string) => (await world.fetch(address)).text()
const mailsTo = (to: string) => sink.mails.filter((mail) => mail.to === to)
const says = (address: string, words: string) => eventually(words, async () => (await read(address)).includes(words))

const handInAs = async (email: string): Promise<string> => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, { name: 'Vera', email })
  return sendDraft(world, draft)
}
const confirmLinkIn = (text: string): string => {
  const { pathname, search } = new URL(/https?:\/\/\S+\/bestaetigen\S+/.exec(text)?.[0] ?? '')
  return pathname + search
}

describe('while the mail server is down', () => {
  let status: string
  it('people hand in and sign up all the same, and the page says that the mail waits', async () => {
    await sink.stop()
    status = await handInAs('vera@traeger.example')
    await says(status, 'wartet noch')
    expect(wayOn(await world.post('/newsletter', { email: 'warten@example.org' }, nextCaller()))).toBe('/newsletter/danke')
    await eventually('both letters wait', async () => (await healthOf(world)).workers.mailer.deferred === 2)
    expect((await healthOf(world)).ok).toBe(true)
  })

  it('then each goes out once, and the way goes on', async () => {
    await sink.start()
    await says(status, 'ist zugestellt')
    await eventually('no letter waits', async () => (await healthOf(world)).workers.mailer.deferred === 0)
    await untilQuiet(world)
    expect([mailsTo('vera@traeger.example').length, mailsTo('warten@example.org').length]).toEqual([1, 1])
    wayOn(await world.post(confirmLinkIn(mailsTo('vera@traeger.example')[0]?.text ?? ''), {}))
    await eventually('the receipt', async () => mailsTo('vera@traeger.example').length === 2)
    wayOn(await world.post(confirmLinkIn(mailsTo('warten@example.org')[0]?.text ?? ''), {}))
    expect(
      await rows(world, 'newsletter', "SELECT 1 FROM subscriber WHERE email = 'warten@example.org' AND state = 'confirmed'"),
    ).toHaveLength(1)
  })
})

describe('an address that the mail server refuses for good', () => {
  it('is tried once; the page says so, and the address can be corrected there', async () => {
    let tried = 0
    sink.treat(({ to }) => {
      if (to !== 'tippfehler@traeger.example') return 'take'
      tried += 1
      return { reply: 550, text: '5.1.1 no such user' }
    })
    const status = await handInAs('tippfehler@traeger.example')
    await says(status, 'konnte nicht zugestellt werden')
    await world.sweep('mailer')
    await untilQuiet(world)
    expect(tried).toBe(1)
    wayOn(await world.post(status.replace('?', '/bestaetigung?'), { email: 'richtig@traeger.example' }, nextCaller()))
    await says(status, 'ist zugestellt')
    expect(mailsTo('richtig@traeger.example')).toHaveLength(1)
  })
})

describe('an issue', () => {
  it('shows which letters wait and which failed, until the equation closes', async () => {
    const mailTo = (email: string) => eventually(`mail to ${email}`, async () => sink.mails.findLast(({ to }) => to === email)?.text)
    const cookie = await signIn('nora.sommer@demo.example', { post: world.post, mailTo })
    const get = async (address: string) => (await world.fetch(address, { headers: { cookie } })).text()
    sink.treat(({ to, attempt }) => {
      if (to.startsWith('karin')) return { reply: 550, text: '5.1.1 no such user' }
      return to.startsWith('claire') && attempt <= 2 ? { reply: 450, text: '4.2.1 busy' } : 'take'
    })
    const issue = wayOn(await world.post('/redaktion/newsletter', {}, { cookie }))
    await world.post(issue, { version: '1', subject: 'Neues', intro: 'Diesmal nur ein Gruß.' }, { cookie })
    const version = /name="version" value="(\d+)"/.exec(await get(`${issue}/versand`))?.[1] ?? ''
    wayOn(await world.post(`${issue}/versand`, { version }, { cookie }))
    await eventually('a letter waits', async () => (await get(issue)).includes('wartet auf den Mailserver'))
    const end = await eventually('the issue is sent', async () => {
      const now = JSON.parse(await get(`${issue}/stand.json`))
      const { recipients, accepted, failed, suppressed, pending } = now.equation
      expect(recipients).toBe(accepted + failed + suppressed + pending)
      return now.state === 'sent' && now.equation
    })
    expect(end).toMatchObject({ failed: 1, suppressed: 0, pending: 0 })
    expect(mailsTo('claire.dubois@demo.example')).toHaveLength(1)
    expect(mailsTo('karin.vogel@demo.example')).toHaveLength(0)
  })
})
