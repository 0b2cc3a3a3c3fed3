import { wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { signIn } from '@vorbild/testing/sign-in'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
let sink: SmtpSink
beforeAll(async () => {
  sink = await createSmtpSink()
  world = await createSeededWorld({ MAIL_TRANSPORT: 'smtp', SMTP_URL: sink.url, RETRY_BASE_SECONDS: '2' })
})
afterAll(async () => {
  await world?.stop()
  await sink?.stop()
})

const mailsTo = (email: string) => sink.mails.filter(({ to }) => to === email)
const newsletter = <T = Record<string, unknown>>(sql: string, ...values: unknown[]) => rows<T>(world, 'newsletter', sql, ...values)
/** The personal link of a mail, without the site. */
const linkTo = async (email: string, part: string): Promise<string> => {
  const mail = await eventually(`mail to ${email}`, async () => mailsTo(email)[0])
  return new URL(new RegExp(`https?://\\S+${part}\\S+`).exec(mail.text)?.[0] ?? '').pathname.replace(/^\/en/, '')
}

describe('readers who leave while a server puts their letter off', () => {
  it('hear no more, their addresses are gone from the mail job, and the equation closes', async () => {
    const people = await newsletter<{ id: string; email: string }>(
      "SELECT id, email FROM subscriber WHERE state = 'confirmed' ORDER BY email",
    )
    const [leaver = '', erased = '', ...others] = people.map(({ email }) => email)
    await newsletter(
      "UPDATE subscriber SET rhythm = 'every_issue', topics = '[]', laender = '[]', target_groups = '[]', good_practice_only = 0",
    )
    let isBusy = true
    const mailTo = (email: string) => eventually(`mail to ${email}`, async () => sink.mails.findLast(({ to }) => to === email)?.text)
    const cookie = await signIn('nora.sommer@demo.example', { post: world.post, mailTo })
    const read = async (path: string) => (await world.fetch(path, { headers: { cookie } })).text()
    const send = async () => {
      const issue = wayOn(await world.post('/redaktion/newsletter', {}, { cookie }))
      const draft = /name="version" value="(\d+)"/.exec(await read(issue))?.[1] ?? ''
      await world.post(issue, { version: draft, subject: 'Neues', intro: 'Diesmal nur ein Gruß.' }, { cookie })
      const version = /name="version" value="(\d+)"/.exec(await read(`${issue}/versand`))?.[1] ?? ''
      wayOn(await world.post(`${issue}/versand`, { version }, { cookie }))
      return issue
    }
    const standing = async (issue: string) => JSON.parse(await read(`${issue}/stand.json`))
    const first = await send()
    await eventually('all have the first one', async () => (await standing(first)).finished, 20_000)
    const leave = await linkTo(leaver, '/abmelden/')
    const erase = `${await linkTo(erased, '/einstellungen/')}/loeschen`

    sink.treat(({ to }) => (isBusy && people.some(({ email }) => email === to) ? { reply: 450, text: '4.2.1 busy' } : 'take'))
    const second = await send()
    await eventually(
      'all of them wait',
      async () => (await rows(world, 'mailer', "SELECT 1 FROM outbound WHERE state = 'deferred'")).length === people.length,
    )
    await world.post(leave, { 'List-Unsubscribe': 'One-Click' })
    await world.post(erase, {})
    const [job] = await newsletter<{ job_id: string }>('SELECT job_id FROM dispatch_chunk WHERE open > 0')
    const documentOf = async () => (await (await (await world.bucket('MAIL')).get(`outgoing/${job?.job_id}.json`))?.text()) ?? ''
    await eventually('their addresses are gone', async () => {
      const text = await documentOf()
      return text === '' || (!text.includes(leaver) && !text.includes(erased))
    })
    isBusy = false
    await eventually('closed', async () => (await standing(second)).finished, 50_000)
    expect((await standing(second)).equation).toEqual({
      recipients: people.length,
      accepted: others.length,
      failed: 0,
      suppressed: 2,
      unknown: 0,
      pending: 0,
    })
    expect(await read(second)).toContain('Inzwischen abgemeldet')
    expect([leaver, erased].map((email) => mailsTo(email).length)).toEqual([1, 1])
    expect(others.map((email) => mailsTo(email).length)).toEqual(others.map(() => 2))
  })
})
