import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from './create-app.ts'
import { HEADERS } from './headers.ts'
import { encodeIdentity } from './identity-header.ts'
import { rateLimit } from './rate-limit.ts'
import { seeOther } from './redirect.ts'
import { requireRole } from './require-role.ts'

interface Bindings {
  readonly LIMITER?: RateLimit
}

const app = createApp<Bindings>({ worker: 'test', acceptsForeignPosts: (path) => path.startsWith('/api/') })
  .get('/wer', (c) => c.json(c.get('page')))
  .get('/kaputt', () => {
    const secret = Object.assign(new Error('Failed query: insert into person params: anna@example.org'), {
      cause: new Error('D1_ERROR: no such table'),
    })
    secret.name = 'DrizzleQueryError'
    throw secret
  })
  .post('/einreichen', (c) => seeOther(c, '/danke'))
  .post('/api/einreichen', (c) => c.text('ok'))
  .get('/redaktion/faelle', requireRole('head_office'), (c) => c.text('Fälle'))
  .get('/viel', rateLimit<Bindings>({ limiter: (env) => env.LIMITER, scope: 'viel', retryAfterSeconds: 60 }), (c) => c.text('ok'))

const anna = encodeIdentity({ id: 'p1', name: 'Anna', roles: ['regional_editor'], laender: ['DE-BW'] })
const hanna = encodeIdentity({ id: 'p2', name: 'Hanna', roles: ['head_office'], laender: [] })

describe('an app', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is German and knows nobody when called directly', async () => {
    expect(await (await app.request('/wer?a=1')).json()).toMatchObject({ locale: 'de', path: '/wer?a=1', identity: null })
  })

  it('answers unknown paths with a page for people and a problem for programs', async () => {
    const page = await app.request('/weg', { headers: { [HEADERS.locale]: 'en' } })
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('This page does not exist')
    const problem = await app.request('/api/v1/weg')
    expect(problem.headers.get('content-type')).toContain('application/problem+json')
    expect(await problem.json()).toMatchObject({ type: 'about:blank', status: 404, title: 'This page does not exist' })
  })

  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB,de;q=0.5', 'en'],
    ['fr, de;q=0.4, en;q=0.3', 'de'],
    ['de;q=0, en;q=0.1', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['de;q=viel', 'en'],
  ])('tells programs that accept “%s” what is wrong in: %s', async (accepted, locale) => {
    const answer = await app.request('/api/v1/weg', { headers: { 'accept-language': accepted } })
    expect(await answer.json()).toMatchObject({ title: locale === 'de' ? 'Diese Seite gibt es nicht' : 'This page does not exist' })
  })

  it('tells programs what is wrong in English where the address says so', async () => {
    const answer = await app.request('/api/v1/weg', { headers: { [HEADERS.locale]: 'en', 'accept-language': 'de' } })
    expect(await answer.json()).toMatchObject({ title: 'This page does not exist' })
  })

  it('tells the person the number of the request, and the log the reason without anybody’s data', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await app.request('/kaputt', { headers: { [HEADERS.correlation]: 'r-77' } })
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('r-77')
    const line = String(log.mock.calls[0]?.[0])
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      worker: 'test',
      requestId: 'r-77',
      message: 'database: D1_ERROR: no such table',
    })
    expect(line).not.toContain('anna@example.org')
  })

  it('refuses changes asked for by another site, unless the path proves its right otherwise', async () => {
    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } }
    expect((await app.request('/einreichen', foreign)).status).toBe(403)
    // another house under the same domain
    expect((await app.request('/einreichen', { method: 'POST', headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403)
    expect((await app.request('/api/einreichen', foreign)).status).toBe(200)
  })

  it('accepts changes from its own pages and from mail programs', async () => {
    expect((await app.request('/einreichen', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(303)
    expect((await app.request('/einreichen', { method: 'POST', headers: { origin: 'http://localhost' } })).status).toBe(303)
    expect((await app.request('/einreichen', { method: 'POST' })).status).toBe(303)
  })

  it('judges by the origin where the browser says nothing else', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      expect((await app.request('/einreichen', { method: 'POST', headers: { origin } })).status).toBe(403)
    }
  })

  it('stays in the language of the reader when it leads on', async () => {
    const response = await app.request('/einreichen', { method: 'POST', headers: { [HEADERS.locale]: 'en' } })
    expect(response.headers.get('location')).toBe('/en/danke')
  })

  it('leads whoever is not signed in to the sign-in and back', async () => {
    const response = await app.request('/redaktion/faelle?land=DE-BW')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/redaktion/anmelden?ziel=%2Fredaktion%2Ffaelle%3Fland%3DDE-BW')
  })

  it('lets in only who has the role', async () => {
    expect((await app.request('/redaktion/faelle', { headers: { [HEADERS.identity]: anna } })).status).toBe(403)
    expect(await (await app.request('/redaktion/faelle', { headers: { [HEADERS.identity]: hanna } })).text()).toBe('Fälle')
  })

  it('tells whoever asks too often when to come again, and gives the counter no address', async () => {
    const keys: string[] = []
    const limiter: RateLimit = {
      limit: async ({ key }) => {
        keys.push(key)
        return { success: keys.length < 2 }
      },
    }
    const ask = () => app.request('/viel', { headers: { [HEADERS.network]: '203.0.113.7' } }, { LIMITER: limiter })
    expect((await ask()).status).toBe(200)
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  it('lets everybody through while the counter fails, and says so once', async () => {
    const log = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const limiter: RateLimit = {
      limit: async () => {
        throw new Error('unable to open database file: SQLITE_CANTOPEN')
      },
    }
    for (const _ of [1, 2, 3]) expect((await app.request('/viel', undefined, { LIMITER: limiter })).status).toBe(200)
    expect(log).toHaveBeenCalledOnce()
    expect(String(log.mock.calls[0]?.[0])).toContain('SQLITE_CANTOPEN')
  })

  it('limits nothing where the platform has no counter', async () => {
    expect((await app.request('/viel', undefined, {})).status).toBe(200)
  })
})
