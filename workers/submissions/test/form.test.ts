import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { commit } from '@vorbild/events/statement'
import { connect } from '@vorbild/storage/connect'
import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { beginDraft, fillIn, idOf, PAGES, PDF, PNG, SUITABLE, sendDraft, upload } from '@vorbild/testing/hand-in'
import { createWorld, type World } from '@vorbild/testing/world'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submissionStore } from '../src/store/submissions.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

const page = async (address: string): Promise<string> => (await world.fetch(address)).text()

test('whoever does not fit is told why and where else to go', async () => {
  const way = wayOn(await world.post('/einreichen', { ...SUITABLE, 'hat-begonnen': 'no' }, nextCaller()))
  const other = await page(way)
  expect(other).toContain('Kommen Sie gern wieder')
  expect(other).toContain('https://')
})

test('unanswered questions are named and linked, the others kept', async () => {
  const { gewinnabsicht: _left, ...others } = SUITABLE
  const answer = await world.post('/einreichen', others, nextCaller())
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('href="#gewinnabsicht"')
  expect(text).toMatch(/id="gesundheitsbezug"[^>]*checked/)
})

test('a half-filled form is resumed by its link, wherever it is opened', async () => {
  const draft = await beginDraft(world)
  const way = wayOn(await world.post(`${draft}/idee`, { title: 'Halb fertig', aktion: 'spaeter' }))
  expect(await page(way)).toContain(draft)
  expect(await page(`${draft}/idee`)).toContain('value="Halb fertig"')
  expect(wayOn(await world.fetch(draft))).toBe(`${draft}/idee`)
  await world.post(`${draft}/idee`, { title: 'Halb fertig', summary: 'Kurz' })
  expect(wayOn(await world.fetch(draft))).toBe(`${draft}/vorgehen`)
})

test('wrong answers are named at their fields, and nothing typed is lost', async () => {
  const draft = await beginDraft(world)
  const answer = await world.post(`${draft}/zeit`, { start: 'Frühjahr', end: '2020', aktion: 'weiter' })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('href="#start"')
  expect(text).toContain('value="Frühjahr"')
  const later = await page(`${draft}/zeit`)
  expect(later).toContain('value="Frühjahr"')
  expect(later).toContain('value="2020"')
})

test('an unfinished entry is not sent; each gap leads to its field', async () => {
  const draft = await beginDraft(world)
  await world.post(`${draft}/idee`, { title: 'Nur ein Titel' })
  const answer = await world.post(`${draft}/pruefen`, {}, nextCaller())
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain(`${draft}/idee?zurueck=pruefen#summary`)
  expect(text).toContain(`${draft}/kontakt?zurueck=pruefen#email`)
  const mended = await world.post(`${draft}/idee?zurueck=pruefen`, { ...PAGES.idee, aktion: 'weiter' })
  expect(wayOn(mended)).toBe(`${draft}/pruefen`)
})

test('a file of the wrong type is named by its bytes, the others are kept', async () => {
  const draft = await beginDraft(world)
  const answer = await upload(world, `${draft}/dateien`, [
    ['documents', 'Konzept.pdf', PDF],
    ['documents', 'Bild.pdf', PNG],
  ])
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('„Bild.pdf“ ist keine PDF-Datei')
  expect(text).toContain('Konzept.pdf')
  const objects = await (await world.bucket('DOCUMENTS')).list({ prefix: 'submissions/' })
  expect(objects.objects.filter(({ key }) => key.includes('/files/'))).toHaveLength(1)
})

test('no more than five documents are taken, even when many come at once', async () => {
  const draft = await beginDraft(world)
  const answers = await Promise.all(
    ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => upload(world, `${draft}/dateien`, [['documents', `Anhang ${n}.pdf`, PDF]])),
  )
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(3)
  const id = /einreichen\/([^.]+)\./.exec(draft)?.[1] ?? ''
  const database = await world.database('submissions')
  const kept = await database.prepare('SELECT count(*) AS n FROM attachment WHERE submission_id = ?').bind(id).first()
  expect(kept).toEqual({ n: 5 })
  const objects = await (await world.bucket('DOCUMENTS')).list({ prefix: `submissions/${id}/` })
  expect(objects.objects).toHaveLength(5)
})

test('of two images sent at once one is kept', async () => {
  const draft = await beginDraft(world)
  await Promise.all(['a.png', 'b.png'].map((name) => upload(world, `${draft}/idee`, [['image', name, PNG]], { 'image.alt': 'Ein Bild' })))
  const id = /einreichen\/([^.]+)\./.exec(draft)?.[1] ?? ''
  const objects = await (await world.bucket('DOCUMENTS')).list({ prefix: `submissions/${id}/` })
  expect(objects.objects).toHaveLength(1)
})

test('a file that is too large is named, the text beside it kept', async () => {
  const draft = await beginDraft(world)
  const large = new Uint8Array(10 * 1024 * 1024 + 1)
  large.set(PNG)
  const answer = await upload(world, `${draft}/idee`, [['image', 'riesig.png', large]], { title: 'Mit Bild', summary: 'Kurz' })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('„riesig.png“ ist größer als 10 MB')
  expect(text).toContain('value="Mit Bild"')
})

test('an image needs its description, is shown to the holder of the link, and can be removed', async () => {
  const draft = await beginDraft(world)
  const fields = { title: sampleEntry.title, summary: sampleEntry.summary, aktion: 'weiter' }
  const refused = await upload(world, `${draft}/idee`, [['image', 'gruppe.png', PNG]], fields)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('href="#image.alt"')
  const taken = await upload(world, `${draft}/idee`, [], { ...fields, 'image.alt': 'Eine Gruppe kocht.' })
  expect(wayOn(taken)).toContain('/vorgehen')
  const shown = await page(`${draft}/idee`)
  const address = new RegExp(`href="(${draft}/dateien/[^"]+)"`).exec(shown)?.[1] ?? ''
  const file = await world.fetch(address)
  expect(file.headers.get('content-type')).toBe('image/png')
  const fileId = address.split('/').at(-1) ?? ''
  wayOn(await upload(world, `${draft}/idee`, [], { ...fields, 'image.alt': 'Eine Gruppe kocht.', aktion: `entfernen:${fileId}` }))
  expect((await world.fetch(address)).status).toBe(404)
})

test('a photograph is stored without the place where it was taken', async () => {
  const draft = await beginDraft(world)
  const notes = [0xff, 0xe1, 0, 2 + 7, ...new TextEncoder().encode('50.94 N')]
  const photograph = new Uint8Array([0xff, 0xd8, ...notes, 0xff, 0xdb, 0, 5, 1, 2, 3, 0xff, 0xda, 0, 3, 1, 0x12, 0x34, 0xff, 0xd9])
  await upload(world, `${draft}/idee`, [['image', 'gruppe.jpg', photograph]], { 'image.alt': 'Eine Gruppe kocht.' })
  const documents = await world.bucket('DOCUMENTS')
  const [stored] = (await documents.list({ prefix: `submissions/${/einreichen\/([^.]+)\./.exec(draft)?.[1]}/` })).objects
  const bytes = new Uint8Array((await (await documents.get(stored?.key ?? ''))?.arrayBuffer()) ?? [])
  expect(bytes).toHaveLength(photograph.length - notes.length)
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('50.94')
})

test('forged and outdated links lead to a page that tells how to get a new one', async () => {
  const draft = await beginDraft(world)
  const forged = await world.fetch(`${draft.slice(0, -1)}_/idee`)
  expect(forged.status).toBe(404)
  expect(await forged.text()).toContain('/einreichungen/link')
  expect((await world.fetch('/einreichungen/01a20168-72dc-7d63-8f76-25ec97954d8a?schluessel=x')).status).toBe(404)
  const id = /einreichen\/([^.]+)\./.exec(draft)?.[1]
  const database = await world.database('submissions')
  await database.prepare('UPDATE submission SET saved_at = 0 WHERE id = ?').bind(id).run()
  await world.sweep('submissions')
  const gone = await world.fetch(`${draft}/idee`)
  expect(gone.status).toBe(410)
  expect(await gone.text()).toContain('nach 60 Tagen')
})

test('an entry never confirmed goes after seven days, with its files', async () => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, { name: 'Lea', email: 'lea@traeger.example' })
  await upload(world, `${draft}/dateien`, [['documents', 'Konzept.pdf', PDF]])
  const id = idOf(await sendDraft(world, draft))
  const prefix = `submissions/${id}/`
  const bucket = await world.bucket('DOCUMENTS')
  const left = async () => (await bucket.list({ prefix })).objects.length
  expect(await left()).toBe(1)
  const database = await world.database('submissions')
  await world.sweep('submissions')
  expect(await left()).toBe(1)
  await database
    .prepare('UPDATE submission SET saved_at = ? WHERE id = ?')
    .bind(Date.now() - 8 * 24 * 60 * 60 * 1000, id)
    .run()
  await world.sweep('submissions')
  await eventually('its files are deleted', async () => (await left()) === 0)
  expect(await database.prepare('SELECT 1 FROM submission WHERE id = ?').bind(id).first()).toBeNull()
  expect(await database.prepare('SELECT 1 FROM attachment WHERE submission_id = ?').bind(id).first()).toBeNull()
})

test('whoever comes back while the sweep is under way loses nothing', async () => {
  const draft = await beginDraft(world)
  await upload(world, `${draft}/dateien`, [['documents', 'Konzept.pdf', PDF]])
  const id = /einreichen\/([^.]+)\./.exec(draft)?.[1] ?? ''
  const db = connect(await world.database('submissions'))
  const store = submissionStore(db)
  const before = Date.now() + 1
  const deadlines = { draftsBefore: before, unconfirmedBefore: before }
  expect(await store.stale(deadlines)).toContain(id)
  await store.saveAnswers(id, { title: 'Doch noch' }, before + 1)
  await commit(db, store.forget(id, deadlines, before + 2))
  expect(await page(`${draft}/idee`)).toContain('Doch noch')
  expect(await page(`${draft}/dateien`)).toContain('Konzept.pdf')
  await world.sweep('submissions')
  expect((await (await world.bucket('DOCUMENTS')).list({ prefix: `submissions/${id}/` })).objects).toHaveLength(1)
})

test('a lost link comes by mail if the address is known, and the answer never tells', async () => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, { name: 'Emre', email: 'Emre@Traeger.example' })
  const known = await world.post('/einreichungen/link', { email: 'emre@traeger.example' }, nextCaller())
  const unknown = await world.post('/einreichungen/link', { email: 'niemand@traeger.example' }, nextCaller())
  expect(wayOn(known)).toBe(wayOn(unknown))
  const mail = await world.mailbox.waitFor('Emre@Traeger.example', /neuer Link/)
  expect(mail.text).toContain(draft)
})

test('the link to carry on comes by mail', async () => {
  const draft = await beginDraft(world)
  expect((await world.post(`${draft}/spaeter`, { email: 'unfertig@' }, nextCaller())).status).toBe(422)
  wayOn(await world.post(`${draft}/spaeter`, { email: 'fatma@traeger.example' }, nextCaller()))
  expect((await world.mailbox.waitFor('fatma@traeger.example', /Weitermachen/)).text).toContain(draft)
})

test('without proof of work little is let through, with it more', async () => {
  const caller = nextCaller()
  const ask = (fields: Readonly<Record<string, string>>) => world.post('/einreichungen/link', { email: 'x@y.example', ...fields }, caller)
  const plain = []
  for (let n = 0; n < 5; n++) plain.push((await ask({})).status)
  expect(plain).toContain(429)
  const challenge = (await (await world.fetch('/einreichen/altcha')).json()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  const altcha = btoa(JSON.stringify({ challenge, solution }))
  expect((await ask({ altcha })).status).toBe(303)
  // one sum is good for one sending; what was typed is kept, the sum is not
  const again = await ask({ altcha })
  expect(again.status).toBe(429)
  expect(again.headers.get('retry-after')).toBe('60')
  const kept = await again.text()
  expect(kept).toContain('<input type="hidden" name="email" value="x@y.example"')
  expect(kept).toContain('action="/einreichungen/link"')
  expect(kept).not.toContain('name="altcha" value')
  const database = await world.database('submissions')
  const spent = () => database.prepare("SELECT * FROM inbox WHERE type = 'proof.spent'").all()
  expect((await spent()).results).toHaveLength(1)
  await database.prepare("UPDATE inbox SET handled_at = handled_at - 7200001 WHERE type = 'proof.spent'").run()
  await world.sweep('submissions')
  await eventually('what cannot be used any more is forgotten', async () => (await spent()).results.length === 0)
  expect((await ask({ altcha: btoa(JSON.stringify({ challenge, solution: { ...solution, counter: 1, derivedKey: '00' } })) })).status).toBe(
    429,
  )
})

test('places are offered by name, with and without umlaut', async () => {
  const answer = await world.fetch('/einreichen/orte?q=koel')
  const [first] = (await answer.json()) as { name: string; landLabel: string; ags: string }[]
  expect(first).toMatchObject({ name: 'Köln', landLabel: 'Nordrhein-Westfalen', ags: '05315000' })
})

test('the form speaks English under /en', async () => {
  const draft = await beginDraft(world)
  const text = await page(`/en${draft}/idee`)
  expect(text).toContain('Save and continue')
  expect(text).toContain(`action="/en${draft}/idee"`)
})
