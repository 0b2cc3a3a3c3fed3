import { documentKeys, SubmissionDocument } from '@vorbild/content/documents'
import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { ANNA, beginDraft, confirmPath, fillIn, handIn, idOf, sendDraft } from '@vorbild/testing/hand-in'
import { said } from '@vorbild/testing/said'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

test('an entry goes from the first question to submission.received', async () => {
  const draft = await beginDraft(world)
  await fillIn(world, draft)
  const check = await world.fetch(`${draft}/pruefen`)
  expect(await check.text()).toContain('Erlangen (Bayern)')
  const status = await sendDraft(world, draft)
  const id = idOf(status)
  expect(await (await world.fetch(status)).text()).toContain('Wartet auf Ihre Bestätigung')
  expect(await said(world, 'submissions', 'submission.received')).toHaveLength(0)

  const link = await confirmPath(world, ANNA.email)
  const page = await world.fetch(link)
  expect(page.status).toBe(200)
  expect(await said(world, 'submissions', 'submission.received')).toHaveLength(0)
  wayOn(await world.post(link, {}))

  const [event] = await said(world, 'submissions', 'submission.received')
  expect(event).toMatchObject({ subject: id, data: { submissionId: id, revision: 1, kind: 'praxisbeispiel', land: 'DE-BY' } })
  const stored = await (await world.bucket('DOCUMENTS')).get(documentKeys.submission(id, 1))
  const document = SubmissionDocument.parse(await stored?.json())
  expect(document.number).toMatch(/^PX-\d{4}-000101$/)
  expect(document.content).toMatchObject({
    title: 'Kochtreff am Lindenplatz',
    start: '2022-03',
    land: 'DE-BY',
    website: 'https://www.erlangen.example',
  })
  expect(document.selfRating).toEqual({ partizipation: 7 })
  expect(JSON.stringify(document)).not.toContain(ANNA.name)
  expect(JSON.stringify(document)).not.toContain(ANNA.email)

  const receipt = await world.mailbox.waitFor(ANNA.email, /Eingegangen/)
  expect(receipt.subject).toContain(document.number)
  const page2 = await (await world.fetch(status)).text()
  expect(page2).toContain(document.number)
  expect(page2).toContain('Eingegangen')
})

test('a draft sent twice, even at once, is one entry with one number', async () => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, { name: 'Bea', email: 'bea@traeger.example' })
  const sent = await Promise.all([1, 2, 3].map(() => world.post(`${draft}/pruefen`, {}, nextCaller())))
  const ways = new Set(sent.map(wayOn))
  expect(ways.size).toBe(1)
  const database = await world.database('submissions')
  const { results } = await database
    .prepare("SELECT entry FROM history WHERE submission_id = ? AND entry = 'sent'")
    .bind(idOf([...ways][0] ?? ''))
    .all()
  expect(results).toHaveLength(1)
  expect(wayOn(await world.post(`${draft}/pruefen`, {}, nextCaller()))).toBe([...ways][0])
})

test('confirming twice is confirming once', async () => {
  const before = (await said(world, 'submissions', 'submission.received')).length
  const status = await handIn(world, { name: 'Cem', email: 'cem@traeger.example' })
  const link = await confirmPath(world, 'cem@traeger.example')
  expect(wayOn(await world.post(link, {}))).toBe(status)
  expect((await world.fetch(link)).status).toBe(303)
  expect((await said(world, 'submissions', 'submission.received')).length).toBe(before + 1)
})

test('a corrected address gets a link of its own, and the earlier one no longer confirms', async () => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, { name: 'Dora', email: 'dora@tippfehler.example' })
  const status = await sendDraft(world, draft)
  const old = await confirmPath(world, 'dora@tippfehler.example')
  const again = status.replace('?', '/bestaetigung?')
  const refused = await world.post(again, { email: 'keine Adresse' }, nextCaller())
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(`class="language" href="/en${status}"`)
  wayOn(await world.post(again, { email: 'dora@traeger.example' }, nextCaller()))
  expect((await world.post(old, {})).status).toBe(404)
  wayOn(await world.post(await confirmPath(world, 'dora@traeger.example'), {}))
  expect(await (await world.fetch(status)).text()).toContain('Bestätigt und eingegangen')
})
