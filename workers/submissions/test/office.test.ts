import { documentKeys, SubmissionDocument } from '@vorbild/content/documents'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { newId } from '@vorbild/kernel/id'
import { wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { handIn, idOf } from '@vorbild/testing/hand-in'
import { rows } from '@vorbild/testing/rows'
import { said } from '@vorbild/testing/said'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hear, writeNote } from './office.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

const page = async (address: string): Promise<string> => (await world.fetch(address)).text()

/** Waits until the status page says something. */
const says = (status: string, words: string) => eventually(words, async () => (await page(status)).includes(words))

const askBack = async (id: string, questions: readonly { readonly field: string; readonly question: string }[]) => {
  const noteKey = await writeNote(world, id, { message: 'Bitte ergänzen Sie noch etwas.', questions: [...questions] })
  await hear(world, 'review', 'review.changes_requested', { submissionId: id, revision: 1, noteKey })
}

test('a question is answered at its field and becomes a new revision', async () => {
  const email = 'guel@traeger.example'
  const status = await handIn(world, { name: 'Gül', email })
  const id = idOf(status)
  await hear(world, 'review', 'review.claimed', { submissionId: id })
  await says(status, 'In Prüfung genommen')
  await askBack(id, [{ field: 'summary', question: 'Wie viele Menschen kommen?' }])
  await says(status, 'Rückfrage beantworten')
  expect((await world.mailbox.waitFor(email, /Rückfrage/)).text).toContain('Bitte ergänzen Sie noch etwas.')

  const answerPath = status.replace('?', '/rueckfrage?')
  const form = await page(answerPath)
  expect(form).toContain('Wie viele Menschen kommen?')
  expect(form).toContain('Einmal in der Woche kochen')
  expect(form).not.toContain('name="title"')
  const refused = await world.post(answerPath, { feld: 'summary', summary: '', aktion: 'weiter' })
  expect(refused.status).toBe(422)
  wayOn(await world.post(answerPath, { feld: 'summary', summary: 'Etwa vierzig Menschen kommen jede Woche.', aktion: 'weiter' }))

  const event = (await said(world, 'submissions', 'submission.revised')).find(({ subject }) => subject === id)
  expect(event?.data).toMatchObject({ revision: 2, fields: ['summary'], documentKey: documentKeys.submission(id, 2) })
  const stored = await (await world.bucket('DOCUMENTS')).get(documentKeys.submission(id, 2))
  const document = SubmissionDocument.parse(await stored?.json())
  expect(document.content).toMatchObject({ title: 'Kochtreff am Lindenplatz', summary: 'Etwa vierzig Menschen kommen jede Woche.' })
  const after = await page(status)
  expect(after).toContain('Das haben Sie zuletzt geändert')
  expect(after).toContain('Von Ihnen beantwortet')
  // the same page sent again changes nothing
  wayOn(await world.post(answerPath, { feld: 'summary', summary: 'Noch einmal', aktion: 'weiter' }))
  expect((await said(world, 'submissions', 'submission.revised')).filter(({ subject }) => subject === id)).toHaveLength(1)
})

test('a refusal that was decided before the answer came is not told any more: the case is on the desk again', async () => {
  const email = 'gesa@traeger.example'
  const status = await handIn(world, { name: 'Gesa', email })
  const id = idOf(status)
  await hear(world, 'review', 'review.claimed', { submissionId: id })
  await askBack(id, [{ field: 'summary', question: 'Wie viele?' }])
  await says(status, 'Rückfrage beantworten')
  const answer = { feld: 'summary', summary: 'Vierzig Menschen.', aktion: 'weiter' }
  wayOn(await world.post(status.replace('?', '/rueckfrage?'), answer))
  const noteKey = await writeNote(world, id, { outcome: 'declined', message: 'Zu spät.' })
  const late = [newId(), newId()] as const
  await hear(world, 'review', 'review.declined', { submissionId: id, revision: 1, noteKey }, late[0])
  // a question about what has been answered comes too late in the same way
  await hear(world, 'review', 'review.changes_requested', { submissionId: id, revision: 1, noteKey }, late[1])
  const heard = () => rows(world, 'submissions', 'SELECT 1 FROM inbox WHERE event_id IN (?, ?)', ...late)
  await eventually('both were heard', async () => (await heard()).length === 2)
  expect(await page(status)).toContain('In Prüfung')
  expect((await world.mailbox.all()).some(({ to, text }) => to.includes(email) && text.includes('Zu spät.'))).toBe(false)
})

test('two answers sent at once are one revision, and what a kill left does not stand in the way', async () => {
  const status = await handIn(world, { name: 'Beide', email: 'beide@traeger.example' })
  const id = idOf(status)
  await askBack(id, [{ field: 'summary', question: 'Wie viele?' }])
  await says(status, 'Rückfrage beantworten')
  const documents = await world.bucket('DOCUMENTS')
  await documents.put(documentKeys.submission(id, 2), 'half a docu')
  const answerPath = status.replace('?', '/rueckfrage?')
  const both = ['Etwa vierzig Menschen kommen.', 'Etwa fünfzig Menschen kommen.']
  const answers = both.map((summary) => world.post(answerPath, { feld: 'summary', summary, aktion: 'weiter' }))
  for (const answer of await Promise.all(answers)) wayOn(answer)
  expect((await said(world, 'submissions', 'submission.revised')).filter(({ subject }) => subject === id)).toHaveLength(1)
  const stored = SubmissionDocument.parse(await (await documents.get(documentKeys.submission(id, 2)))?.json())
  expect(both).toContain(stored.content.summary)
})

test('a claim that arrives after the question does not close it', async () => {
  const status = await handIn(world, { name: 'Hans', email: 'hans@traeger.example' })
  const id = idOf(status)
  await askBack(id, [{ field: 'place', question: 'Nur in Erlangen?' }])
  await says(status, 'Rückfrage beantworten')
  await hear(world, 'review', 'review.claimed', { submissionId: id })
  const marker = newId()
  await hear(world, 'mailer', 'mail.delivered', { jobId: marker, purpose: 'transactional', letters: [], repeated: [] }, marker)
  await eventually('the later event is heard', async () => {
    const database = await world.database('submissions')
    return database.prepare('SELECT 1 FROM inbox WHERE event_id = ?').bind(marker).first()
  })
  expect(await page(status)).toContain('Rückfrage beantworten')
  expect(await page(status.replace('?', '/rueckfrage?'))).toContain('name="scope"')
})

test('a declined entry tells its reason by mail and on its page', async () => {
  const status = await handIn(world, { name: 'Ines', email: 'ines@traeger.example' })
  const noteKey = await writeNote(world, idOf(status), { outcome: 'declined', message: 'Das Angebot richtet sich nur an Fachpublikum.' })
  await hear(world, 'review', 'review.declined', { submissionId: idOf(status), revision: 1, noteKey })
  await says(status, 'Das Angebot richtet sich nur an Fachpublikum.')
  expect((await world.mailbox.waitFor('ines@traeger.example', /Entscheidung/)).text).toContain('nur an Fachpublikum')
})

test('a declined entry can be taken back, which deletes it here and tells the office', async () => {
  const email = 'ida@traeger.example'
  const status = await handIn(world, { name: 'Ida Quast', email })
  const id = idOf(status)
  const noteKey = await writeNote(world, id, { outcome: 'declined', message: 'Das passt leider nicht.' })
  await hear(world, 'review', 'review.declined', { submissionId: id, revision: 1, noteKey })
  await says(status, 'Das passt leider nicht.')
  const withdrawal = status.replace('?', '/zurueckziehen?')
  expect(await page(status)).toContain(withdrawal)
  expect(await page(wayOn(await world.post(withdrawal, {})))).toContain('Gelöscht sind')
  const [row] = await rows<Record<string, string>>(
    world,
    'submissions',
    'SELECT state, name, email, draft FROM submission WHERE id = ?',
    id,
  )
  expect(row).toEqual({ state: 'withdrawn', name: '', email: '', draft: '{}' })
  expect((await said(world, 'submissions', 'submission.withdrawn')).filter(({ subject }) => subject === id)).toHaveLength(1)
  expect((await (await world.bucket('DOCUMENTS')).list({ prefix: `submissions/${id}/r` })).objects).toHaveLength(0)
})

test('the mailbox of what was not taken goes from every revision, also after a kill, and nothing is written twice', async () => {
  const id = idOf(await handIn(world, { name: 'Ruth', email: 'ruth@traeger.example' }))
  const bucket = await world.bucket('DOCUMENTS')
  const key = (revision: number) => documentKeys.submission(id, revision)
  const first = await (await bucket.get(key(1)))?.json<SubmissionDocument>()
  const { contactEmail, ...rest } = first?.content ?? {}
  // an answer that a kill cut off left the second; a sweep that a kill cut off got no further than the first
  await bucket.put(key(2), JSON.stringify({ ...first, revision: 2 }))
  await bucket.put(key(1), JSON.stringify({ ...first, content: rest }))
  await rows(world, 'submissions', "UPDATE submission SET state = 'duplicate', email = '', state_at = 1 WHERE id = ?", id)
  await world.sweep('submissions')
  const typed = () => rows(world, 'submissions', "SELECT 1 FROM submission WHERE id = ? AND draft LIKE '%contactEmail%'", id)
  await eventually('the mailbox is gone', async () => (await typed()).length === 0)
  expect(contactEmail).toBe(sampleEntry.contactEmail)
  const written = async () => Promise.all([1, 2].map(async (revision) => (await bucket.head(key(revision)))?.version))
  const before = await written()
  expect(await (await bucket.get(key(2)))?.json()).toEqual({ ...first, revision: 2, content: rest })
  await world.sweep('submissions')
  expect(await written()).toEqual(before)
})

test('who handed in what was not taken, or never answered, is forgotten a year later, and nobody else', async () => {
  const statuses = new Map<string, string>()
  for (const who of ['alt', 'neu', 'laufend', 'stumm', 'oeffentlich'])
    statuses.set(who, await handIn(world, { name: `Frau ${who}`, email: `${who}@traeger.example` }))
  const id = (who: string) => idOf(statuses.get(who) ?? '')
  for (const who of ['alt', 'neu']) {
    const noteKey = await writeNote(world, id(who), { outcome: 'declined', message: 'Passt nicht in die Sammlung.' })
    await hear(world, 'review', 'review.declined', { submissionId: id(who), revision: 1, noteKey })
    await says(statuses.get(who) ?? '', 'Passt nicht in die Sammlung.')
  }
  await askBack(id('stumm'), [{ field: 'summary', question: 'Wie viele?' }])
  await says(statuses.get('stumm') ?? '', 'Rückfrage beantworten')
  await rows(world, 'submissions', "UPDATE submission SET state = 'published' WHERE id = ?", id('oeffentlich'))
  const yearAgo = Date.now() - 366 * 24 * 60 * 60 * 1000
  await rows(world, 'submissions', 'UPDATE submission SET state_at = ? WHERE id <> ?', yearAgo, id('neu'))
  await world.sweep('submissions')
  const contacts = () =>
    rows<{ name: string; email: string }>(world, 'submissions', "SELECT name, email FROM submission WHERE name LIKE 'Frau %' ORDER BY name")
  await eventually('the old contacts are gone', async () => (await contacts()).length === 3)
  expect((await contacts()).map(({ name, email }) => `${name} ${email}`)).toEqual([
    'Frau laufend laufend@traeger.example',
    'Frau neu neu@traeger.example',
    'Frau oeffentlich oeffentlich@traeger.example',
  ])
  const [forgotten] = await rows(world, 'submissions', 'SELECT name, email FROM submission WHERE id = ?', id('alt'))
  expect(forgotten).toEqual({ name: '', email: '' })
  expect(await page(statuses.get('alt') ?? '')).toContain('Passt nicht in die Sammlung.')
  const bucket = await world.bucket('DOCUMENTS')
  const mailboxOf = async (who: string, revision = 1) => {
    const stored = await bucket.get(documentKeys.submission(id(who), revision))
    const { content } = SubmissionDocument.parse(await stored?.json())
    const typed = await rows<{ draft: string }>(world, 'submissions', 'SELECT draft FROM submission WHERE id = ?', id(who))
    return [content.contactEmail, JSON.parse(typed[0]?.draft ?? '{}').contactEmail]
  }
  await eventually('nobody has a question any more', async () => (await mailboxOf('alt')).every((email) => email === undefined))
  // who may still answer, or is decided about, is asked nothing twice
  for (const who of ['neu', 'laufend', 'stumm', 'oeffentlich'])
    expect(await mailboxOf(who)).toEqual([sampleEntry.contactEmail, sampleEntry.contactEmail])
  // the answer may still come by the link, and news of it are mailed to nobody
  const answer = { feld: 'summary', summary: 'Vierzig Menschen.', aktion: 'weiter' }
  wayOn(await world.post((statuses.get('stumm') ?? '').replace('?', '/rueckfrage?'), answer))
  await hear(world, 'review', 'example.published', {
    exampleId: 'PX-2026-000998',
    version: 1,
    documentKey: 'examples/y',
    submissionId: id('stumm'),
    slug: 'spaet',
  })
  await says(statuses.get('stumm') ?? '', '/beispiele/spaet')
  expect(
    await rows(world, 'submissions', 'SELECT 1 FROM mail_job WHERE submission_id = ? AND requested_at > ?', id('stumm'), yearAgo + 1),
  ).toHaveLength(3)
})

test('a published entry leads to its example; taking it back deletes person, answers and files', async () => {
  const email = 'jan@traeger.example'
  const status = await handIn(world, { name: 'Jan Person', email })
  const id = idOf(status)
  const data = { exampleId: 'PX-2026-000999', version: 1, documentKey: 'examples/x', submissionId: id, slug: 'kochtreff' }
  await hear(world, 'review', 'example.published', data)
  await says(status, '/beispiele/kochtreff')
  expect((await world.mailbox.waitFor(email, /Veröffentlicht/)).text).toContain('/beispiele/kochtreff')

  const withdrawal = status.replace('?', '/zurueckziehen?')
  expect(await page(withdrawal)).toContain('Das löschen wir')
  const farewells = async () => (await said(world, 'submissions', 'submission.withdrawn')).filter(({ subject }) => subject === id)
  expect(await farewells()).toHaveLength(0)
  const done = wayOn(await world.post(withdrawal, {}))
  expect(await page(done)).toContain('Gelöscht sind')
  expect((await farewells())[0]).toMatchObject({ data: { submissionId: id } })

  const database = await world.database('submissions')
  const row = await database.prepare('SELECT * FROM submission WHERE id = ?').bind(id).first()
  expect(row).toMatchObject({ state: 'withdrawn', name: '', email: '', draft: '{}' })
  expect((await (await world.bucket('DOCUMENTS')).list({ prefix: `submissions/${id}/` })).objects).toEqual([])
  expect(await page(status)).toContain('Zurückgezogen')
  wayOn(await world.post(withdrawal, {}))
  expect(await farewells()).toHaveLength(1)
})

test('the page says that a mail waits, and that it could not be delivered; mails of others are ignored', async () => {
  const status = await handIn(world, { name: 'Kim', email: 'kim@traeger.example' })
  const database = await world.database('submissions')
  const newest = 'SELECT job_id AS id FROM mail_job WHERE submission_id = ? ORDER BY requested_at DESC'
  const job = await database.prepare(newest).bind(idOf(status)).first<{ id: string }>()
  await eventually('the receipt is delivered', async () => (await page(status)).includes('ist zugestellt'))
  await database.prepare("UPDATE mail_job SET state = 'requested' WHERE job_id = ?").bind(job?.id).run()
  const waits = {
    jobId: job?.id ?? '',
    purpose: 'transactional' as const,
    letters: [],
    reason: '450',
    nextAttemptAt: new Date().toISOString(),
  }
  await hear(world, 'mailer', 'mail.deferred', waits)
  await says(status, 'wartet noch')
  await hear(world, 'mailer', 'mail.bounced', { ...waits, jobId: 'somebody-elses', letters: [{ id: 'x', reason: '5.1.1' }] })
  await hear(world, 'mailer', 'mail.bounced', { ...waits, letters: [{ id: 'x', reason: '5.1.1' }] })
  await says(status, 'konnte nicht zugestellt werden')
  expect((await database.prepare("SELECT * FROM mail_job WHERE job_id = 'somebody-elses'").all()).results).toEqual([])
})
