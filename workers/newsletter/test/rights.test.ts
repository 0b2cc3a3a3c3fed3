import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const DESK = '/redaktion/newsletter'
const LIST = `${DESK}/verteiler`
const IMPORT = `${LIST}/import/01900000-0000-7000-8000-000000000000`

/** What takes the right to send: whatever lets mail go out, or shows who is on the list. */
const SENDING = {
  get: [
    ...['versand', 'empfang', 'nicht-erhalten', 'nicht-erhalten.csv'].map((page) => `${DESK}/1/${page}`),
    `${DESK}/nicht-erreicht`,
    ...[LIST, `${LIST}/import`, IMPORT, `${IMPORT}/stand.json`, `${IMPORT}/bericht.csv`],
  ],
  post: [
    ...['versand', 'plan', 'plan/aufheben', 'pause', 'fortsetzung', 'abbruch', 'nochmal', 'unklar', 'tempo', 'empfang'].map(
      (deed) => `${DESK}/1/${deed}`,
    ),
    `${DESK}/nicht-erreicht/wieder`,
    `${DESK}/zusammenstellungen`,
    ...[`${LIST}/export`, `${LIST}/import`, IMPORT, `${IMPORT}/anhalten`, `${IMPORT}/verwerfen`],
  ],
}

/** What every editor of the newsletter may do. */
const WRITING = {
  get: [
    DESK,
    ...['', '/loeschen', '/vorschau', '/vorschau.txt', '/stand.json', '/testmail'].map((page) => `${DESK}/1${page}`),
    ...['zusammenstellungen', 'zahlen', 'zahlen/ausgaben.csv'].map((page) => `${DESK}/${page}`),
  ],
  post: [
    DESK,
    `${DESK}/aufruf`,
    ...['', '/loeschen', '/vorschau', '/testmail', '/testmail/vergessen', '/freigabe'].map((deed) => `${DESK}/1${deed}`),
  ],
}

/** The addresses of the desk, as the files of its routes name them. */
const named = (): readonly string[] => {
  const folder = path.resolve(import.meta.dirname, '../src/routes')
  const places: Readonly<Record<string, string>> = {
    ISSUE_PATH: `${DESK}/1`,
    LIST_PATH: LIST,
    IMPORT_PATH: IMPORT,
    DESK: `${DESK}/nicht-erreicht`,
  }
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\.(get|post)\(`\$\{(\w+)\}([^`]*)`/g)].map(
      ([, method, place = '', rest = '']) => `${method} ${places[place]}${rest}`,
    ),
  )
}

it('every address of the desk is tried here', () => {
  const tried = (['get', 'post'] as const).flatMap((method) => [...SENDING[method], ...WRITING[method]].map((each) => `${method} ${each}`))
  expect(named().length).toBeGreaterThan(25)
  expect(named().filter((address) => !tried.includes(address))).toEqual([])
})

const statusOf = async (answer: Promise<Response>) => (await answer).status

describe.each([...SENDING.get, ...WRITING.get])('the page %s', (address) => {
  it('is for the newsletter office alone', async () => {
    expect(await statusOf(room.signedIn('regional_editor').get(address))).toBe(403)
    expect((await room.ask(address)).headers.get('location')).toMatch(/^\/redaktion\/anmelden/)
  })
})

describe.each([...SENDING.post, ...WRITING.post])('the deed %s', (address) => {
  it('is for the newsletter office alone, and not to be asked for by another site', async () => {
    expect(await statusOf(room.signedIn('regional_editor').post(address))).toBe(403)
    expect((await room.post(address)).headers.get('location')).toMatch(/^\/redaktion\/anmelden/)
    expect(await statusOf(room.post(address, {}, { 'sec-fetch-site': 'cross-site' }))).toBe(403)
    expect(await statusOf(room.post(address, {}, { origin: 'https://elsewhere.example' }))).toBe(403)
  })
})

describe('the right to send', () => {
  it.each(SENDING.get)('is needed to see %s', async (address) => {
    for (const role of ['newsletter_editor', 'head_office'] as const) expect(await statusOf(room.signedIn(role).get(address))).toBe(403)
    expect(await statusOf(room.signedIn('newsletter_sender').get(address))).not.toBe(403)
  })

  it.each(SENDING.post)('is needed for %s', async (address) => {
    for (const role of ['newsletter_editor', 'head_office'] as const) expect(await statusOf(room.signedIn(role).post(address))).toBe(403)
    expect(await statusOf(room.signedIn('newsletter_sender').post(address))).not.toBe(403)
  })
})

describe('what a reader does behind a link of their own', () => {
  it.each([
    'einstellungen/x.y',
    'einstellungen/x.y/suchen',
    'einstellungen/x.y/loeschen',
    'einstellungen/x.y/wieder',
    'bestaetigen/x.y',
    'weiter/x.y',
  ])('is not asked for by another site: %s', async (address) => {
    expect(await statusOf(room.post(`/newsletter/${address}`, {}, { 'sec-fetch-site': 'cross-site' }))).toBe(403)
  })
})
