import { linkIn, wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { beginDraft, confirmPath, fillIn, idOf, PDF, sendDraft, upload } from '@vorbild/testing/hand-in'
import { untilQuiet } from '@vorbild/testing/health'
import { objectsUnder } from '@vorbild/testing/objects'
import { accept, publicPath } from '@vorbild/testing/publish'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { type SignedIn, signedIn } from '@vorbild/testing/signed-in'
import { wholeDatabase } from '@vorbild/testing/whole-database'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

const OTTILIE = { name: 'Ottilie Quandt', email: 'ottilie.quandt@traeger.example' }

let world: World
let nora: SignedIn
let status: string
let path: string
let number: string
let issue: string
beforeAll(async () => {
  world = await createSeededWorld()
  const draft = await beginDraft(world)
  await fillIn(world, draft, OTTILIE)
  await upload(world, `${draft}/dateien`, [['documents', 'Konzept.pdf', PDF]])
  status = await sendDraft(world, draft)
  wayOn(await world.post(await confirmPath(world, OTTILIE.email), {}))
  const anna = await signedIn(world, 'anna.berger@demo.example')
  await anna.post(`/redaktion/faelle/${idOf(status)}/notizen`, { note: 'Ein Gedanke der Redaktion' })
  wayOn(await accept(world, anna, idOf(status)))
  path = await publicPath(world, status)
  nora = await signedIn(world, 'nora.sommer@demo.example')
  const kept = () => rows(world, 'newsletter', 'SELECT 1 FROM publication WHERE slug = ?', path.split('/').at(-1))
  await eventually('the newsletter has heard of it', async () => (await kept()).length === 1)
  issue = wayOn(await nora.post('/redaktion/newsletter'))
  number = (await rows<{ number: string }>(world, 'submissions', 'SELECT number FROM submission'))[0]?.number ?? ''
})
afterAll(() => world?.stop())

const documents = async () => [...(await objectsUnder(await world.bucket('DOCUMENTS'), '')).keys()]
const ofEntry = (key: string) => key.includes(idOf(status)) || key.includes(number)
const PLACES = [
  '/feed.atom',
  '/beispiele.atom?land=DE-BY',
  '/sitemap-beispiele-2026-00.xml',
  '/',
  '/beispiele?q=Kochtreff',
  '/beispiele.csv',
  '/beispiele/karte',
  '/api/v1/examples?q=Kochtreff',
  '/api/v1/dump/examples.jsonl',
  '/api/v1/dump/examples.csv',
]

test('a published entry stands everywhere, with its file', async () => {
  for (const place of PLACES) expect(await (await world.fetch(place)).text(), place).toContain('kochtreff')
  expect(await nora.read(issue)).toContain('Kochtreff am Lindenplatz')
  expect((await documents()).filter(ofEntry)).toHaveLength(4)
  const file = /href="([^"]*\/dateien\/[^"]+)"/.exec(await (await world.fetch(path)).text())?.[1] ?? ''
  expect((await world.fetch(file)).status).toBe(200)
})

test('its submitter takes it back by the link in the mail, and is told what was deleted', async () => {
  const link = linkIn(await world.mailbox.waitFor(OTTILIE.email, /Veröffentlicht/), '/einreichungen/')
  const withdrawal = link.replace('?', '/zurueckziehen?')
  expect((await world.fetch(withdrawal)).status).toBe(200)
  expect((await world.fetch(path)).status).toBe(200)
  const gone = await world.fetch(wayOn(await world.post(withdrawal, {})))
  expect(await gone.text()).toContain('Gelöscht sind')
  await eventually('its page is gone', async () => (await world.fetch(path)).status === 410)
  await untilQuiet(world)
})

test('then it is gone from pages, search, feeds and interface', async () => {
  for (const address of [path, `${path}.json`, `/beispiele/${number}`, `/api/v1/examples/${number}`])
    expect((await world.fetch(address)).status, address).toBe(410)
  expect(await (await world.fetch('/api/v1/examples?q=Kochtreff')).json()).toMatchObject({ total: 0 })
  for (const place of PLACES) expect(await (await world.fetch(place)).text(), place).not.toContain('kochtreff')
  expect(await (await world.fetch('/api/v1/suggest?q=Kochtreff')).text()).not.toContain('Lindenplatz')
})

test('it is gone from the issue being written and from the next one', async () => {
  expect(await nora.read(issue)).not.toContain('Kochtreff')
  const next = wayOn(await nora.post('/redaktion/newsletter'))
  expect(await nora.read(next)).not.toContain('Kochtreff')
})

test('its documents and files are deleted, and nobody else’s', async () => {
  const left = await documents()
  // number and address stay, to say that it is gone
  expect(left.filter(ofEntry)).toEqual([`withdrawn/${number}.json`])
  expect(left.filter((key) => key.startsWith('examples/'))).toHaveLength(24)
})

test('name, address, answers and the office’s notes are deleted', async () => {
  const kept = JSON.stringify([await wholeDatabase(world, 'submissions'), await wholeDatabase(world, 'review')])
  expect(kept).not.toMatch(/ottilie|quandt/i)
  expect(kept).not.toContain('Alleinerziehende')
  expect(kept).not.toContain('Ein Gedanke der Redaktion')
  const elsewhere = JSON.stringify([await wholeDatabase(world, 'search'), await wholeDatabase(world, 'newsletter')])
  expect(elsewhere).not.toContain('Kochtreff am Lindenplatz')
})

test('its link still tells that it was withdrawn, and taking it back again is no matter', async () => {
  expect(await (await world.fetch(status)).text()).toContain('Zurückgezogen')
  wayOn(await world.post(status.replace('?', '/zurueckziehen?'), {}))
})
