import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import type { Identity } from '@vorbild/kernel/identity'
import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { handIn, idOf } from '@vorbild/testing/hand-in'
import { createWorld, type World } from '@vorbild/testing/world'
import { encodeIdentity } from '@vorbild/web/identity-header'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hear } from './office.ts'

const [seed] = seedExamples() as [ExampleDocument]
const treff: ExampleDocument = { ...seed, slug: 'treff', confirmedAt: new Date().toISOString() }
const OFFICE = 'redaktion@buero.example'
const QUESTION = { name: 'Rieke Leser', email: 'rieke@lesen.example', message: 'Wie viele Gruppen gibt es?' }
const HEAD: Identity = { id: 'h', name: 'Hanna', roles: ['head_office'], laender: [] }

let world: World
const publish = async (document: ExampleDocument, contactEmail: string): Promise<void> => {
  const { exampleId, version, slug } = document
  const documentKey = documentKeys.example(exampleId, version)
  const written = { ...document, content: { ...document.content, contactEmail } }
  await (await world.bucket('DOCUMENTS')).put(documentKey, JSON.stringify(written))
  const data = { exampleId, version, slug, documentKey, submissionId: null }
  await deliver(world, 'search-events', 'review', envelope('review', 'example.published', data))
  await eventually(`${slug} is public`, async () => (await world.fetch(`/beispiele/${slug}`)).status === 200)
}

beforeAll(async () => {
  world = await createWorld({ OPERATOR_EMAIL: OFFICE })
  await publish(treff, 'treff@stadt.example')
})
afterAll(() => world?.stop())

/** Asks the worker as the front door would for somebody signed in. */
const asked = async (identity: Identity, path: string, fields?: Readonly<Record<string, string>>): Promise<Response> => {
  const worker = await world.miniflare.getWorker('vorbild-submissions')
  const body = fields && new URLSearchParams(fields).toString()
  const headers = { 'x-vorbild-identity': encodeIdentity(identity), 'content-type': 'application/x-www-form-urlencoded' }
  const init = { headers, redirect: 'manual' as const, ...(body && { method: 'POST', body }) }
  return (await worker.fetch(`https://house${path}`, init)) as unknown as Response
}
const desk = async (identity: Identity = HEAD): Promise<string> => (await asked(identity, '/redaktion/kontakte')).text()

const rows = async <T>(sql: string): Promise<readonly T[]> => (await (await world.database('submissions')).prepare(sql).all<T>()).results
const newestLetter = async (): Promise<string> =>
  (await rows<{ id: string }>('SELECT job_id AS id FROM reader_mail ORDER BY sent_at DESC LIMIT 1'))[0]?.id ?? ''
const comesBack = async (jobId: string, reason = '5.1.1') =>
  hear(world, 'mailer', 'mail.bounced', { jobId, purpose: 'transactional', letters: [{ id: jobId, reason }] })

test('a question that comes back goes to the office, its reader hears of it, and the office sees and mends the contact', async () => {
  expect(await desk()).toContain('alle Verantwortlichen')
  wayOn(await world.post('/en/beispiele/treff/kontakt', QUESTION, nextCaller()))
  await world.mailbox.waitFor('treff@stadt.example', /Frage/)
  await comesBack(await newestLetter())

  const handedOn = await world.mailbox.waitFor(OFFICE, /Frage/)
  expect(handedOn.text).toContain(QUESTION.message)
  expect(handedOn.text).toContain('kommen zurück')
  expect(handedOn.headers['reply-to'] ?? handedOn.headers['Reply-To']).toContain(QUESTION.email)
  const told = await world.mailbox.waitFor(QUESTION.email, /came back/)
  expect(told.text).toContain('gave your question to the editorial office')
  expect(told.text).not.toContain(QUESTION.message)
  expect(await rows('SELECT * FROM reader_mail')).toEqual([])

  expect(await desk()).toContain(treff.exampleId)
  expect(await desk()).toContain('treff@stadt.example')
  expect(await desk({ ...HEAD, roles: ['regional_editor'], laender: ['DE-XX'] })).not.toContain(treff.exampleId)
  expect(await desk({ ...HEAD, roles: ['regional_editor'], laender: [String(treff.content.land)] })).toContain(treff.exampleId)
  expect((await asked({ ...HEAD, roles: ['newsletter_editor'] }, '/redaktion/kontakte')).status).toBe(403)

  expect(await (await world.fetch('/beispiele/treff/kontakt')).text()).toContain('an die Redaktion')
  const kontakt = `${treff.exampleId} organisation`
  const field = `email-${treff.exampleId}-organisation`
  const refused = await asked(HEAD, '/redaktion/kontakte/adresse', { kontakt, [field]: 'neu@' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('value="neu@"')
  expect((await asked(HEAD, '/redaktion/kontakte/adresse', { kontakt, [field]: 'neu@stadt.example' })).status).toBe(303)
  expect(await desk()).toContain('alle Verantwortlichen')
  wayOn(await world.post('/beispiele/treff/kontakt', QUESTION, nextCaller()))
  await world.mailbox.waitFor('neu@stadt.example', /Frage/)
})

test('what was refused because of us blames nobody, but reaches the office', async () => {
  wayOn(await world.post('/beispiele/treff/kontakt', { ...QUESTION, message: 'Kommt das an?' }, nextCaller()))
  await comesBack(await newestLetter(), '5.7.1')
  await eventually('it is with the office', async () =>
    (await world.mailbox.all()).some(({ to, text }) => to.includes(OFFICE) && text.includes('Kommt das an?')),
  )
  expect(await rows('SELECT * FROM unreached')).toEqual([])
})

test('a submitter whose mail comes back is told of to the office once, and gets the link at the new address', async () => {
  const status = await handIn(world, { name: 'Uli', email: 'uli@alt.example' })
  const [row] = await rows<{ number: string }>(`SELECT number FROM submission WHERE id = '${idOf(status)}'`)
  const [job] = await rows<{ id: string }>(
    `SELECT job_id AS id FROM mail_job WHERE submission_id = '${idOf(status)}' ORDER BY requested_at DESC LIMIT 1`,
  )
  const number = row?.number ?? ''
  await comesBack(job?.id ?? '')
  await world.mailbox.waitFor(OFFICE, new RegExp(`${number}: E-Mails kommen zurück`))
  await comesBack(job?.id ?? '')
  await eventually('it is counted', async () => (await rows<{ times: number }>('SELECT times FROM unreached'))[0]?.times === 2)
  const mails = (await world.mailbox.all()).filter(({ to, subject }) => to.includes(OFFICE) && subject.startsWith(number))
  expect(mails).toHaveLength(1)
  expect(await desk()).toContain('Hat eingereicht')
  expect(await desk()).toContain('uli@alt.example')
  // not public yet: the page about it is the office's own
  expect(await desk()).toContain(`/redaktion/faelle/${idOf(status)}`)
  const fields = { kontakt: `${number} submitter`, [`email-${number}-submitter`]: 'uli@neu.example' }
  expect((await asked(HEAD, '/redaktion/kontakte/adresse', fields)).status).toBe(303)
  expect((await world.mailbox.waitFor('uli@neu.example', /./)).text).toContain('/einreichungen/')
  expect(await rows('SELECT * FROM unreached')).toEqual([])
})

test('what a reader typed is forgotten after a week, and with the example', async () => {
  wayOn(await world.post('/beispiele/treff/kontakt', QUESTION, nextCaller()))
  expect((await rows('SELECT * FROM reader_mail')).length).toBeGreaterThan(0)
  await (await world.database('submissions')).prepare('UPDATE reader_mail SET sent_at = sent_at - 691200000').run()
  await world.sweep('submissions')
  await eventually('old letters are forgotten', async () => (await rows('SELECT * FROM reader_mail')).length === 0)
  wayOn(await world.post('/beispiele/treff/kontakt', QUESTION, nextCaller()))
  await hear(world, 'review', 'example.withdrawn', { exampleId: treff.exampleId, submissionId: null })
  await eventually('letters go with the example', async () => (await rows('SELECT * FROM reader_mail')).length === 0)
  expect(await rows('SELECT * FROM mended_contact')).toEqual([])
})
