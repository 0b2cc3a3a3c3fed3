import { WORKERS } from '@vorbild/events/workers'
import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { beginDraft, confirmPath, fillIn, idOf } from '@vorbild/testing/hand-in'
import { untilQuiet } from '@vorbild/testing/health'
import { objectsUnder } from '@vorbild/testing/objects'
import { caseIn, publicPath } from '@vorbild/testing/publish'
import { rows } from '@vorbild/testing/rows'
import { saidBy } from '@vorbild/testing/said'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { type SignedIn, signedIn } from '@vorbild/testing/signed-in'
import { wholeDatabase } from '@vorbild/testing/whole-database'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const OTTILIE = { name: 'Ottilie Quandt', email: 'ottilie.quandt@traeger.example' }
/** Generous, so that a busy machine does not fail the test; without load it takes about two. */
const SECONDS_TO_BE_FOUND = 10

let world: World
let anna: SignedIn
/** Request numbers, as the answers name them. */
const request = { sent: '', confirmed: '', claimed: '', askedBack: '', answered: '', accepted: '', issue: '' }
let status: string
let number: string
let path: string
beforeAll(async () => {
  world = await createSeededWorld()
  anna = await signedIn(world, 'anna.berger@demo.example')
})
afterAll(() => world?.stop())

const requestOf = (answer: Response): string => answer.headers.get('x-request-id') ?? ''

/** What is done and answered by leading on; gives the request's number. */
const done = async (answer: Promise<Response>): Promise<string> => {
  wayOn(await answer)
  return requestOf(await answer)
}
const read = async (address: string): Promise<string> => (await world.fetch(address)).text()

describe('an entry from the first question to the newsletter', () => {
  it('reaches the office once its submitter has confirmed it', async () => {
    const draft = await beginDraft(world)
    await fillIn(world, draft, OTTILIE)
    const sent = await world.post(`${draft}/pruefen`, {}, nextCaller())
    request.sent = requestOf(sent)
    status = wayOn(sent)
    expect(await rows(world, 'review', 'SELECT 1 FROM review_case')).toEqual([])
    request.confirmed = await done(world.post(await confirmPath(world, OTTILIE.email), {}))
    ;({ number } = await caseIn(world, idOf(status), 'received'))
    expect(await anna.read('/redaktion')).toContain('Kochtreff am Lindenplatz')
    expect((await world.mailbox.waitFor(OTTILIE.email, /Eingegangen/)).subject).toContain(number)
  })

  it('comes back with a question and returns with its answer', async () => {
    const address = `/redaktion/faelle/${idOf(status)}`
    request.claimed = await done(anna.post(`${address}/uebernahme`))
    const { version } = await caseIn(world, idOf(status), 'in_review')
    const asked = { version: String(version), fields: 'title', 'question.title': 'Heißt der Treff noch so?', message: 'Nur eines noch.' }
    request.askedBack = await done(anna.post(`${address}/rueckfrage`, asked))
    await world.mailbox.waitFor(OTTILIE.email, /Rückfrage/)
    await eventually('the status page asks', async () => (await read(status)).includes('Rückfrage beantworten'))
    const answer = { feld: 'title', title: 'Kochtreff am Lindenplatz und anderswo', aktion: 'weiter' }
    request.answered = await done(world.post(status.replace('?', '/rueckfrage?'), answer))
    await caseIn(world, idOf(status), 'in_review')
    await eventually('the new title lies on the desk', async () => (await anna.read(address)).includes('und anderswo'))
  })

  it('is public, searchable, in the feeds and in the interface within seconds of its acceptance', async () => {
    const address = `/redaktion/faelle/${idOf(status)}`
    await anna.post(`${address}/uebernahme`)
    const { version } = await caseIn(world, idOf(status), 'in_review')
    request.accepted = await done(anna.post(`${address}/entscheidung`, { outcome: 'accepted', version: String(version) }))
    const [decision] = await rows<{ due_at: number }>(world, 'review', 'SELECT due_at FROM decision')
    path = await publicPath(world, status)
    expect(Date.now() - (decision?.due_at ?? 0)).toBeLessThan(SECONDS_TO_BE_FOUND * 1000)

    const found = (await (await world.fetch('/api/v1/examples?q=Kochtreff')).json()) as { items: { id: string; slug: string }[] }
    expect(found.items[0]).toMatchObject({ id: number, slug: path.split('/').at(-1) })
    expect(await read('/beispiele?q=Kochtreffs')).toContain(`href="${path}"`)
    for (const feed of ['/feed.atom', '/beispiele.atom?land=DE-BY', '/sitemap-beispiele-2026-00.xml', '/'])
      expect(await read(feed), feed).toContain(path)
    expect(await (await world.fetch(`${path}.json`)).json()).toMatchObject({ exampleId: number, version: 1 })
    expect(await (await world.fetch(`/api/v1/examples/${number}`)).json()).toMatchObject({ exampleId: number })
    expect((await world.fetch(`/beispiele/${number}`)).headers.get('location')).toBe(path)
    expect(await read(`/en${path}`)).toContain('und anderswo')
  })

  it('tells every step on its status page, and by mail that it is public', async () => {
    expect((await world.mailbox.waitFor(OTTILIE.email, /Veröffentlicht/)).text).toContain(path)
    const steps = ['Abgesendet', 'Bestätigt und eingegangen', 'In Prüfung genommen', 'Rückfrage der Redaktion', 'Von Ihnen beantwortet']
    const page = await eventually('the status page leads to the example', async () => {
      const text = await read(status)
      return text.includes(`href="${path}"`) && text
    })
    const timeline = page.slice(page.indexOf('Verlauf'))
    const places = [...steps, 'Veröffentlicht'].map((step) => timeline.indexOf(step))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('stands in the next issue, and the issue reaches its subscribers', async () => {
    const nora = await signedIn(world, 'nora.sommer@demo.example')
    const issue = wayOn(await nora.post('/redaktion/newsletter'))
    expect(await nora.read(issue)).toContain('und anderswo')
    const version = /name="version" value="(\d+)"/.exec(await nora.read(`${issue}/versand`))?.[1] ?? ''
    request.issue = await done(nora.post(`${issue}/versand`, { version }))
    const mail = await world.mailbox.waitFor('karin.vogel@demo.example', /./)
    expect(mail.text).toContain(path)
    expect(mail.html).toContain(path)
    await eventually('the issue is sent', async () => (await nora.read(`${issue}/stand.json`)).includes('"state":"sent"'))
    expect(await read(issue.replace('/redaktion', '').replace(/(\d+)$/, 'ausgaben/$1'))).toContain(path)
  })
})

describe('what the workers said on the way', () => {
  const allEvents = async () =>
    (await Promise.all(WORKERS.filter((worker) => worker !== 'site').map((worker) => saidBy(world, worker)))).flat()

  /** Types of all events of the house that carry this request's number, each once. */
  const typesOf = async (correlation: string): Promise<readonly string[]> => {
    const all = await allEvents()
    return [...new Set(all.filter(({ correlationid }) => correlationid === correlation).map(({ type }) => type))].toSorted()
  }
  const MAIL = ['mail.delivered', 'mail.requested']

  it('carries the number of the request that began it, through every worker, up to the mail', async () => {
    await untilQuiet(world)
    expect(await typesOf(request.sent)).toEqual(MAIL)
    expect(await typesOf(request.confirmed)).toEqual([...MAIL, 'submission.received'])
    expect(await typesOf(request.claimed)).toEqual(['review.claimed'])
    expect(await typesOf(request.askedBack)).toEqual([...MAIL, 'review.changes_requested'])
    expect(await typesOf(request.answered)).toEqual(['submission.revised'])
    expect(await typesOf(request.accepted)).toEqual(['example.published', ...MAIL])
    expect(await typesOf(request.issue)).toEqual(MAIL)
  })

  it('names no event as its own cause, and every cause was said by somebody', async () => {
    const all = await allEvents()
    const ids = new Set(all.map(({ id }) => id))
    const causes = all.flatMap(({ id, causationid }) => (causationid === undefined ? [] : [{ id, causationid }]))
    expect(causes.length).toBeGreaterThan(3)
    expect(causes.filter(({ id, causationid }) => id === causationid || !ids.has(causationid))).toEqual([])
  })

  it('leaves no dead letter', async () => {
    const { workers } = await untilQuiet(world)
    expect(Object.values(workers).map(({ deadLetters = 0 }) => deadLetters)).toEqual(WORKERS.map(() => 0))
  })
})

describe('who handed in', () => {
  const PERSONAL = /ottilie|quandt/i

  it('is known to the database of submissions alone', async () => {
    expect(JSON.stringify((await wholeDatabase(world, 'submissions')).submission)).toMatch(PERSONAL)
    const { submission: _contact, ...others } = await wholeDatabase(world, 'submissions')
    expect(JSON.stringify(others)).not.toMatch(PERSONAL)
    for (const worker of ['review', 'search', 'newsletter', 'mailer'] as const)
      expect(JSON.stringify(await wholeDatabase(world, worker)), worker).not.toMatch(PERSONAL)
  })

  it('stands in no document, and in no mail job once it is sent', async () => {
    const documents = await objectsUnder(await world.bucket('DOCUMENTS'), '')
    expect([...documents.keys()].filter((key) => key.includes(idOf(status)))).toHaveLength(3)
    expect([...documents].filter(([, text]) => PERSONAL.test(text))).toEqual([])
    expect((await objectsUnder(await world.bucket('MAIL'), 'outgoing/')).size).toBe(0)
  })

  it('is not found by search', async () => {
    expect(await (await world.fetch('/api/v1/examples?q=Quandt')).json()).toMatchObject({ total: 0 })
    expect(await read(path)).not.toMatch(PERSONAL)
  })
})
