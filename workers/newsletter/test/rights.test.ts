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
    ...['', '/loeschen', '/vorschau', '/vorschau.txt', '/stand', '/stand.json'].map((page) => `${DESK}/1${page}`),
    ...['zusammenstellungen', 'zahlen', 'zahlen/ausgaben.csv'].map((page) => `${DESK}/${page}`),
  ],
  post: [
    DESK,
    `${DESK}/aufruf`,
    ...['', '/loeschen', '/vorschau', '/testmail', '/testempfang/loeschen', '/freigabe'].map((deed) => `${DESK}/1${deed}`),
  ],
}

const statusOf = async (answer: Promise<Response>) => (await answer).status

describe.each([...SENDING.get, ...WRITING.get])('the page %s', (path) => {
  it('is for the newsletter office alone', async () => {
    expect(await statusOf(room.signedIn('regional_editor').get(path))).toBe(403)
    expect((await room.ask(path)).headers.get('location')).toMatch(/^\/redaktion\/anmelden/)
  })
})

describe.each([...SENDING.post, ...WRITING.post])('the deed %s', (path) => {
  it('is for the newsletter office alone, and not to be asked for by another site', async () => {
    expect(await statusOf(room.signedIn('regional_editor').post(path))).toBe(403)
    expect((await room.post(path)).headers.get('location')).toMatch(/^\/redaktion\/anmelden/)
    expect(await statusOf(room.post(path, {}, { 'sec-fetch-site': 'cross-site' }))).toBe(403)
    expect(await statusOf(room.post(path, {}, { origin: 'https://elsewhere.example' }))).toBe(403)
  })
})

describe('the right to send', () => {
  it.each(SENDING.get)('is needed to see %s', async (path) => {
    for (const role of ['newsletter_editor', 'head_office'] as const) expect(await statusOf(room.signedIn(role).get(path))).toBe(403)
    expect(await statusOf(room.signedIn('newsletter_sender').get(path))).not.toBe(403)
  })

  it.each(SENDING.post)('is needed for %s', async (path) => {
    for (const role of ['newsletter_editor', 'head_office'] as const) expect(await statusOf(room.signedIn(role).post(path))).toBe(403)
    expect(await statusOf(room.signedIn('newsletter_sender').post(path))).not.toBe(403)
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
  ])('is not asked for by another site: %s', async (path) => {
    expect(await statusOf(room.post(`/newsletter/${path}`, {}, { 'sec-fetch-site': 'cross-site' }))).toBe(403)
  })
})
