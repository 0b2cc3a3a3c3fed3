import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { serviceName } from '@vorbild/embedded/house'
import { linkIn, nextCaller, wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { handIn, idOf } from '@vorbild/testing/hand-in'
import { untilQuiet } from '@vorbild/testing/health'
import { objectsUnder } from '@vorbild/testing/objects'
import { accept, publicPath } from '@vorbild/testing/publish'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { signedIn } from '@vorbild/testing/signed-in'
import { wholeDatabase } from '@vorbild/testing/whole-database'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

const OTTILIE = { name: 'Ottilie Quandt', email: 'ottilie.quandt@traeger.example' }
const READER = { name: 'Rieke Leser', email: 'rieke@lesen.example', message: 'Was kostet das im Jahr?\nUnd wer kocht?' }
const USE = { use: 'Familienzentrum Musterstadt, für einen Mittagstisch', note: 'Bei uns kochen Väter.' }

let world: World
let status: string
let path: string
let number: string
beforeAll(async () => {
  world = await createSeededWorld()
  status = await handIn(world, OTTILIE)
  const anna = await signedIn(world, 'anna.berger@demo.example')
  wayOn(await accept(world, anna, idOf(status)))
  path = await publicPath(world, status)
  number = (await rows<{ number: string }>(world, 'submissions', 'SELECT number FROM submission'))[0]?.number ?? ''
})
afterAll(() => world?.stop())

const html = async (address: string): Promise<string> => (await world.fetch(address)).text()
const saysCount = (count: string) => eventually(`the page says: ${count}`, async () => (await html(path)).includes(count))
const rebuildFromNothing = async () => {
  for (const table of ['example', 'slug_history', 'withdrawn', 'version', 'adoption', 'index_state', 'index_page', 'index_change'])
    await rows(world, 'search', `DELETE FROM ${table}`)
  const search = await world.miniflare.getWorker(serviceName('search'))
  await search.fetch('http://search/internal/rebuild', { method: 'POST' })
}

test('the organisation’s address stands nowhere in public, and in no published document', async () => {
  const places = [path, `${path}.json`, `/api/v1/examples/${number}`, '/api/v1/dump/examples.jsonl', '/beispiele.csv', '/beispiele.json']
  for (const place of places) {
    const text = await html(place)
    expect(text, place).toContain('Kochtreff')
    expect(text, place).not.toContain(sampleEntry.contactEmail)
  }
  const document = await (await world.bucket('DOCUMENTS')).get(`examples/${number}/v1.json`)
  expect(await document?.text()).not.toContain('contactEmail')
})

test('a question reaches its mailbox, and the answer would go to who asked', async () => {
  expect(await html(path)).toContain(`href="${path}/kontakt"`)
  const sent = wayOn(await world.post(`${path}/kontakt`, READER, nextCaller()))
  expect(await html(sent)).toContain('Ihre Nachricht ist unterwegs')
  const mail = await world.mailbox.waitFor(sampleEntry.contactEmail, /Frage/)
  expect(mail.headers['reply-to'] ?? mail.headers['Reply-To']).toBe(READER.email)
  expect(mail.text).toContain(READER.message)
  expect(mail.text).toContain(READER.name)
})

test('who used it is mailed to the submitter, and counted once', async () => {
  const thanks = wayOn(await world.post(`${path}/uebernahme`, USE, nextCaller()))
  expect(await html(thanks)).toContain('Danke, das zählt!')
  const mail = await world.mailbox.waitFor(OTTILIE.email, /wird genutzt/)
  expect(mail.text).toContain(USE.use)
  expect(mail.text).toContain(USE.note)
  await saysCount('Eine Einrichtung hat das übernommen.')
  wayOn(await world.post(`${path}/uebernahme`, { use: USE.use.toUpperCase(), note: '' }, nextCaller()))
  wayOn(await world.post(`${path}/uebernahme`, { use: 'Kita Sonne', note: '' }, nextCaller()))
  await saysCount('2 Einrichtungen haben das übernommen.')
})

test('the count survives a search database that starts from nothing', async () => {
  await rebuildFromNothing()
  expect(await html(path)).toContain('2 Einrichtungen haben das übernommen.')
})

test('the link in the mail shows a button, which takes it out of the count for good', async () => {
  const link = linkIn(await world.mailbox.waitFor(OTTILIE.email, /wird genutzt/), '/uebernahme/')
  expect(await html(link)).toContain('Nicht mitzählen')
  expect(await html(path)).toContain('2 Einrichtungen')
  expect(await html(wayOn(await world.post(link, {})))).toContain('Nicht mehr mitgezählt')
  await saysCount('Eine Einrichtung hat')
  wayOn(await world.post(`${path}/uebernahme`, { use: 'Kita Sonne', note: '' }, nextCaller()))
  await untilQuiet(world)
  expect(await html(path)).toContain('Eine Einrichtung hat')
})

test('what a reader typed is kept in one place for seven days, and then nowhere', async () => {
  await untilQuiet(world)
  const database = await world.database('submissions')
  const { reader_mail: _letters, ...others } = await wholeDatabase(world, 'submissions')
  expect(JSON.stringify(others)).not.toMatch(/rieke|Was kostet|Familienzentrum Musterstadt|Väter/i)
  await database
    .prepare('UPDATE reader_mail SET sent_at = sent_at - ?')
    .bind(7 * 24 * 60 * 60 * 1000 + 1)
    .run()
  await world.sweep('submissions')
  await eventually('letters are forgotten', async () => (await database.prepare('SELECT 1 FROM reader_mail').first()) === null)
  const kept = JSON.stringify([await wholeDatabase(world, 'submissions'), await wholeDatabase(world, 'search')])
  expect(kept).not.toMatch(/rieke|Was kostet|Familienzentrum Musterstadt|Väter/i)
  for (const [key, body] of await objectsUnder(await world.bucket('MAIL'), 'outgoing/'))
    expect(body, key).not.toMatch(/rieke|Musterstadt, für/i)
  for (const [key, body] of await objectsUnder(await world.bucket('DOCUMENTS'), 'adoptions/')) expect(body, key).not.toContain('Kita')
})

test('once withdrawn it is gone for readers too, even for a search database that starts from nothing', async () => {
  wayOn(await world.post(status.replace('?', '/zurueckziehen?'), {}))
  await eventually('its page is gone', async () => (await world.fetch(path)).status === 410)
  await untilQuiet(world)
  await rebuildFromNothing()
  for (const address of [
    path,
    `${path}.json`,
    `/beispiele/${number}`,
    `/api/v1/examples/${number}`,
    `${path}/kontakt`,
    `${path}/uebernahme`,
  ])
    expect((await world.fetch(address)).status, address).toBe(410)
  expect(await objectsUnder(await world.bucket('DOCUMENTS'), 'adoptions/')).toEqual(new Map())
})
