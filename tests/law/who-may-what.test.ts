import { ROLES, type Role } from '@vorbild/kernel/identity'
import { HEADERS } from '@vorbild/web/headers'
import { encodeIdentity } from '@vorbild/web/identity-header'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

// what only the platform has; guards stand before anything that needs it
vi.mock('cloudflare:workers', () => ({ DurableObject: class {}, WorkerEntrypoint: class {} }))
vi.mock('itty-durable', () => ({ createDurable: () => class {} }))

/** The part of a worker's app that is needed to try its doors. */
interface App {
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  request(path: string, init: RequestInit, env: object, context: object): Response | Promise<Response>
}

/** Whoever has pages of the office. Search comes first: it teaches the schemas something as they are made. */
const DESKS = ['search', 'review', 'newsletter', 'submissions'] as const

const appOf = async (worker: (typeof DESKS)[number]): Promise<App> => (await import(`../../workers/${worker}/src/app.tsx`)).app

const EDITORS: readonly Role[] = ['regional_editor', 'head_office']
const WRITERS: readonly Role[] = ['newsletter_editor', 'newsletter_sender', 'head_office', 'administrator']
const SENDERS: readonly Role[] = ['newsletter_sender', 'administrator']
const ADMINISTRATORS: readonly Role[] = ['administrator']
const EVERYBODY = 'everybody'

const CASE = '/redaktion/faelle/:submissionId'
const LETTERS = '/redaktion/newsletter'
const ISSUE = `${LETTERS}/:number{[0-9]{1,6}}`
const LIST = `${LETTERS}/verteiler`
const IMPORT = `${LIST}/import/:id{[0-9a-f-]{36}}`

/** Every address of the office, and who may. A new one is red until it stands here. */
const MAY: Readonly<Record<string, readonly Role[] | typeof EVERYBODY>> = {
  'GET /redaktion/anmelden': EVERYBODY,
  'POST /redaktion/anmelden': EVERYBODY,
  'GET /redaktion/anmelden/:token': EVERYBODY,
  'POST /redaktion/anmelden/:token': EVERYBODY,
  'POST /redaktion/abmelden': EVERYBODY,
  'GET /redaktion': ROLES,
  'GET /redaktion/suche': ROLES,
  'GET /redaktion/schreibtisch': EDITORS,
  [`GET ${CASE}`]: EDITORS,
  [`GET ${CASE}/stand`]: EDITORS,
  [`GET ${CASE}/dateien/:fileId`]: EDITORS,
  [`POST ${CASE}/uebernahme`]: EDITORS,
  [`POST ${CASE}/freigabe`]: EDITORS,
  [`POST ${CASE}/bewertung`]: EDITORS,
  [`POST ${CASE}/notizen`]: EDITORS,
  [`POST ${CASE}/rueckfrage`]: EDITORS,
  [`POST ${CASE}/entscheidung`]: EDITORS,
  [`POST ${CASE}/entscheidung/zuruecknehmen`]: EDITORS,
  'GET /redaktion/kontakte': EDITORS,
  'POST /redaktion/kontakte/adresse': EDITORS,
  'POST /redaktion/kontakte/wieder': EDITORS,
  'GET /redaktion/personen': ADMINISTRATORS,
  'GET /redaktion/personen/:id': ADMINISTRATORS,
  'POST /redaktion/personen/:id': ADMINISTRATORS,
  [`GET ${LETTERS}`]: WRITERS,
  [`POST ${LETTERS}`]: WRITERS,
  [`POST ${LETTERS}/aufruf`]: WRITERS,
  [`GET ${LETTERS}/zusammenstellungen`]: WRITERS,
  [`POST ${LETTERS}/zusammenstellungen`]: SENDERS,
  [`GET ${LETTERS}/zahlen`]: WRITERS,
  [`GET ${LETTERS}/zahlen/:file{[a-z]+\\.csv}`]: WRITERS,
  [`GET ${LETTERS}/nicht-erreicht`]: SENDERS,
  [`POST ${LETTERS}/nicht-erreicht/wieder`]: SENDERS,
  [`GET ${LIST}`]: SENDERS,
  [`POST ${LIST}/export`]: SENDERS,
  [`GET ${LIST}/import`]: SENDERS,
  [`POST ${LIST}/import`]: SENDERS,
  [`GET ${IMPORT}`]: SENDERS,
  [`POST ${IMPORT}`]: SENDERS,
  [`POST ${IMPORT}/anhalten`]: SENDERS,
  [`POST ${IMPORT}/verwerfen`]: SENDERS,
  [`GET ${IMPORT}/stand.json`]: SENDERS,
  [`GET ${IMPORT}/bericht.csv`]: SENDERS,
  [`GET ${ISSUE}`]: WRITERS,
  [`POST ${ISSUE}`]: WRITERS,
  [`GET ${ISSUE}/loeschen`]: WRITERS,
  [`POST ${ISSUE}/loeschen`]: WRITERS,
  [`POST ${ISSUE}/testmail`]: WRITERS,
  [`GET ${ISSUE}/testmail`]: WRITERS,
  [`POST ${ISSUE}/testmail/vergessen`]: WRITERS,
  [`GET ${ISSUE}/vorschau`]: WRITERS,
  [`POST ${ISSUE}/vorschau`]: WRITERS,
  [`GET ${ISSUE}/vorschau.txt`]: WRITERS,
  [`POST ${ISSUE}/plan`]: SENDERS,
  [`POST ${ISSUE}/plan/aufheben`]: SENDERS,
  [`POST ${ISSUE}/freigabe`]: WRITERS,
  [`GET ${ISSUE}/empfang`]: SENDERS,
  [`POST ${ISSUE}/empfang`]: SENDERS,
  [`GET ${ISSUE}/versand`]: SENDERS,
  [`POST ${ISSUE}/versand`]: SENDERS,
  [`GET ${ISSUE}/stand.json`]: WRITERS,
  [`POST ${ISSUE}/pause`]: SENDERS,
  [`POST ${ISSUE}/fortsetzung`]: SENDERS,
  [`POST ${ISSUE}/abbruch`]: SENDERS,
  [`GET ${ISSUE}/nicht-erhalten`]: SENDERS,
  [`GET ${ISSUE}/nicht-erhalten.csv`]: SENDERS,
  [`POST ${ISSUE}/nochmal`]: SENDERS,
  [`POST ${ISSUE}/unklar`]: SENDERS,
  [`POST ${ISSUE}/tempo`]: SENDERS,
}

const ID = '01900000-0000-7000-8000-000000000000'

/** An address as its pattern has it, with something in every gap. */
const filled = (pattern: string): string =>
  pattern
    .replace(/:number\{[^}]*\}\}/, '7')
    .replace(/:id\{[^}]*\}\}/, ID)
    .replace(/:file\{[^/]*\}/, 'monate.csv')
    .replaceAll(/:\w+/g, ID)

/** Words for every setting, and nothing behind any binding: whoever gets past a guard ends at a bug. */
const env = new Proxy({}, { get: (_target, name) => (name === 'BASE_URL' ? 'http://localhost' : '1') })
const context = { waitUntil: () => {}, passThroughOnException: () => {} }

const headersOf = (role: Role | null): Record<string, string> =>
  role === null ? {} : { [HEADERS.identity]: encodeIdentity({ id: ID, name: 'Somebody', roles: [role], laender: ['DE-BY'] }) }

const toldOff = (answer: Response): boolean =>
  [401, 403].includes(answer.status) || (answer.headers.get('location') ?? '').startsWith('/redaktion/anmelden')

describe('the office', () => {
  let known: readonly { readonly app: App; readonly method: string; readonly path: string }[] = []
  beforeAll(async () => {
    for (const level of ['error', 'warn', 'log'] as const) vi.spyOn(console, level).mockImplementation(() => {})
    const apps: App[] = []
    for (const worker of DESKS) apps.push(await appOf(worker))
    known = apps.flatMap((app) =>
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/redaktion'))
        .map(({ method, path }) => ({ app, method, path })),
    )
  })
  afterAll(() => vi.restoreAllMocks())

  it('says of every address who may, and names none that is gone', () => {
    expect([...new Set(known.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual(Object.keys(MAY).sort())
  })

  it.each([null, ...ROLES])('opens to %s what is theirs, and nothing else', async (role) => {
    for (const { app, method, path } of known) {
      const may = MAY[`${method} ${path}`] ?? []
      const expected = may === EVERYBODY || (role !== null && may.includes(role))
      const body = method === 'POST' ? { body: new URLSearchParams() } : {}
      const answer = await app.request(filled(path), { method, headers: headersOf(role), ...body }, env, context)
      expect(!toldOff(answer), `${method} ${filled(path)} answered ${answer.status}`).toBe(expected)
      if (role === null && !expected && method === 'GET') expect(answer.status).toBe(303)
    }
  })
})
