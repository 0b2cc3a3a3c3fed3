import { WORKERS } from '@vorbild/events/workers'
import { linkIn, nextCaller, wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { handIn, idOf } from '@vorbild/testing/hand-in'
import { untilQuiet } from '@vorbild/testing/health'
import type { ReceivedMail } from '@vorbild/testing/mailbox'
import { accept, publicPath } from '@vorbild/testing/publish'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { type SignedIn, signedIn } from '@vorbild/testing/signed-in'
import { wholeDatabase } from '@vorbild/testing/whole-database'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const LENA = 'lena.lesen@example.org'
/** A subscriber of the seeds who reads everything. */
const KARIN = 'karin.vogel@demo.example'

let world: World
let nora: SignedIn
let confirmLink: string
let issueMail: ReceivedMail
let path: string
beforeAll(async () => {
  world = await createSeededWorld()
  nora = await signedIn(world, 'nora.sommer@demo.example')
})
afterAll(() => world?.stop())

const mailsTo = async (to: string) => (await world.mailbox.all()).filter((mail) => mail.to === to)
const stateOf = async (email: string) =>
  (await rows<{ state: string }>(world, 'newsletter', 'SELECT state FROM subscriber WHERE email = ?', email))[0]?.state

/** Publishes an entry and waits until the newsletter has heard of it. Its address. */
const publishEntry = async (): Promise<string> => {
  const status = await handIn(world)
  wayOn(await accept(world, await signedIn(world, 'anna.berger@demo.example'), idOf(status)))
  const address = await publicPath(world, status)
  const kept = () => rows(world, 'newsletter', 'SELECT 1 FROM publication WHERE slug = ?', address.split('/').at(-1))
  await eventually('the newsletter has heard of it', async () => (await kept()).length === 1)
  return address
}

/** Writes an issue and sends it; waits until the last letter is accounted for. */
const sendIssue = async (subject: string): Promise<void> => {
  const issue = wayOn(await nora.post('/redaktion/newsletter'))
  const version = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
  const draft = { subject, intro: 'Guten Tag', version: version(await nora.read(issue)) }
  expect((await nora.post(issue, draft)).status).toBe(303)
  wayOn(await nora.post(`${issue}/versand`, { version: version(await nora.read(`${issue}/versand`)) }))
  await eventually('the issue is sent', async () => (await nora.read(`${issue}/stand.json`)).includes('"state":"sent"'))
}

describe('a subscription', () => {
  it('begins with a mail whose link leads to a button', async () => {
    expect(wayOn(await world.post('/newsletter', { email: LENA }, nextCaller()))).toBe('/newsletter/danke')
    confirmLink = linkIn(await world.mailbox.waitFor(LENA, /bestätigen/), '/newsletter/bestaetigen/')
    expect(await (await world.fetch(confirmLink)).text()).toContain('<form method="post"')
    expect(await stateOf(LENA)).toBe('unconfirmed')
    await sendIssue('Ausgabe vor der Bestätigung')
    expect(await mailsTo(KARIN)).toHaveLength(1)
    expect(await mailsTo(LENA)).toHaveLength(1)
    wayOn(await world.post(confirmLink, {}))
    expect(await stateOf(LENA)).toBe('confirmed')
  })

  it('brings what fits the choice made in the settings, once, and no tracking in it', async () => {
    const settings = /\/newsletter\/einstellungen\/[\w.-]+/.exec(await (await world.fetch(confirmLink)).text())?.[0] ?? ''
    wayOn(await world.post(settings, { laender: 'DE-BY', topics: 'ernaehrung', rhythm: 'every_issue', locale: 'de' }))
    path = await publishEntry()
    await sendIssue('Ausgabe für Lena')
    const mails = (await mailsTo(LENA)).filter(({ subject }) => subject === 'Ausgabe für Lena')
    expect(mails.map(({ text }) => text.includes(path))).toEqual([true])
    issueMail = mails[0] as ReceivedMail
    expect(issueMail.html).not.toMatch(/<img/)
    expect(issueMail.links.filter((url) => new URL(url).search !== '')).toEqual([])
    expect(issueMail.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
    wayOn(await world.post(settings, { rhythm: 'every_issue', locale: 'de' }))
  })
})

describe('its end', () => {
  it('takes one POST from the mail program, and no further issue comes', async () => {
    const { pathname } = new URL(/<(http[^>]+)>/.exec(issueMail.headers['List-Unsubscribe'] ?? '')?.[1] ?? '')
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    // web mailers say where they come from, and the links of English letters begin otherwise
    const answer = await fetch(new URL(`/en${pathname}`, world.url), { method: 'POST', body, headers: { origin: 'https://mail.example' } })
    expect(answer.status).toBe(200)
    expect((await fetch(new URL(pathname, world.url), { method: 'POST', body })).status).toBe(200)
    expect(await stateOf(LENA)).toBe('unsubscribed')
    const before = (await mailsTo(LENA)).length
    await sendIssue('Ausgabe nach der Abmeldung')
    expect(await mailsTo(KARIN)).toHaveLength(3)
    expect(await mailsTo(LENA)).toHaveLength(before)
  })

  it('is not undone by the link that once confirmed', async () => {
    await world.post(confirmLink, {})
    expect(await stateOf(LENA)).toBe('unsubscribed')
  })

  it('can be followed by erasing everything', async () => {
    const settings = linkIn(issueMail, '/newsletter/einstellungen/')
    expect((await world.post(`${settings}/loeschen`, {})).status).toBe(200)
    await untilQuiet(world)
    for (const worker of WORKERS.filter((name) => name !== 'site'))
      expect(JSON.stringify(await wholeDatabase(world, worker)), worker).not.toContain(LENA)
  })
})
