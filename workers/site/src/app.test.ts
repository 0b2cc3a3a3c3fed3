import { encodeIdentity } from '@vorbild/web/identity-header'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer } from './app.tsx'

type Answer = (request: Request) => Response | Promise<Response>

const worker = (fetch: Answer) => ({ fetch: async (input: string | Request) => fetch(new Request(input)) })
const stopped = worker(() => {
  throw new Error('no such worker')
})
const page = worker(() => new Response('page'))
const gerda = worker(() => new Response(encodeIdentity({ id: 'p1', name: 'Gerda', roles: ['head_office'], laender: [] })))

const env = (workers: object): Env =>
  ({
    SITE_NAME: 'Vorbild',
    DEMO: '',
    CLIENT_ADDRESS_HEADER: 'x-real-ip',
    SUBMISSIONS: page,
    REVIEW: page,
    SEARCH: page,
    NEWSLETTER: page,
    MAILER: page,
    ...workers,
  }) as unknown as Env

const ask = (path: string, workers: object = {}, headers: Readonly<Record<string, string>> = {}) =>
  answer(new Request(`https://vorbild.example${path}`, { headers }), env(workers), {} as ExecutionContext)

const cookie = { cookie: 'vorbild.session_token=x' }

describe('the front door', () => {
  afterEach(() => vi.restoreAllMocks())

  it('tells people in their language, and programs as a problem, that a worker does not answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const told = await ask('/en/newsletter', { NEWSLETTER: stopped })
    expect(told.status).toBe(503)
    expect(told.headers.get('content-security-policy')).not.toBeNull()
    const text = await told.text()
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('href="/newsletter"')
    const problem = await ask('/api/v1/examples', { SEARCH: stopped })
    expect(problem.status).toBe(503)
    expect(problem.headers.get('content-type')).toContain('application/problem+json')
  })

  it('hands on what is asked of files, with the headers of pages', async () => {
    const files = worker(({ url }) => new Response(new URL(url).pathname))
    const answered = await ask('/assets/vorbild.css', { ASSETS: files })
    expect(await answered.text()).toBe('/assets/vorbild.css')
    expect(answered.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await (await ask('/assetsche', { ASSETS: files })).text()).not.toBe('/assetsche')
  })

  it('knows nobody while the office does not answer, and everybody else goes on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const newsletter = worker(({ headers }) => new Response(headers.get('x-vorbild-identity') ?? 'nobody'))
    const answered = await ask('/redaktion/newsletter', { REVIEW: stopped, NEWSLETTER: newsletter }, cookie)
    expect(await answered.text()).toBe('nobody')
  })

  it('lets no page of the desk stay in a cache, and none used without asking', async () => {
    expect((await ask('/redaktion/newsletter', { REVIEW: gerda }, cookie)).headers.get('cache-control')).toBe('no-store')
    expect((await ask('/en/redaktion/personen', { REVIEW: gerda }, cookie)).headers.get('cache-control')).toBe('no-store')
    expect((await ask('/newsletter')).headers.get('cache-control')).toBe('no-cache')
    const kept = worker(() => new Response('', { headers: { 'cache-control': 'public, max-age=60' } }))
    expect((await ask('/newsletter', { NEWSLETTER: kept })).headers.get('cache-control')).toBe('public, max-age=60')
  })

  it('tells robots to come back while search does not answer, rather than that there is nothing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    for (const path of ['/sitemap.xml', '/sitemap-beispiele-2026-00.xml'])
      expect((await ask(path, { SEARCH: stopped })).status, path).toBe(503)
    expect(await (await ask('/sitemap-seiten.xml', { NEWSLETTER: stopped })).text()).toContain('/impressum</loc>')
  })

  it('names the language of examples on the English home page, and no place twice', async () => {
    const item = { slug: 'treff', title: 'Treff im Kiez', summary: 'Für alle', place: 'Berlin', landLabel: 'Berlin', goodPractice: false }
    const search = worker(() => Response.json({ total: 1, items: [{ ...item, language: 'de' }] }))
    const text = await (await ask('/en', { SEARCH: search })).text()
    expect(text).toContain('<span lang="de">Treff im Kiez</span>')
    expect(text).toContain('<p lang="de">Für alle</p>')
    expect(text).toContain('<div class="card__meta">Berlin</div>')
  })

  it('tells where somebody comes from as the web server in front says, and believes nobody else', async () => {
    const search = worker(({ headers }) => new Response(headers.get('x-vorbild-network') ?? 'unknown'))
    const from = async (headers: Readonly<Record<string, string>>) => (await ask('/beispiele', { SEARCH: search }, headers)).text()
    expect(await from({ 'x-real-ip': '203.0.113.7', 'cf-connecting-ip': '1.1.1.1' })).toBe('203.0.113.7')
    expect(await from({ 'cf-connecting-ip': '1.1.1.1', 'x-forwarded-for': '1.1.1.1', 'x-vorbild-network': '1.1.1.1' })).toBe('unknown')
  })

  it('hands nothing on to addresses between workers, however they are written', async () => {
    for (const path of [
      '/internal/identity',
      '//internal/identity',
      '/en/internal/rebuild',
      '/en//internal/rebuild',
      '/beispiele/../internal/rebuild',
    ])
      expect((await ask(path)).status).toBe(404)
  })
})
