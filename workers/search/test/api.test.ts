import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { promised } from './promised.ts'
import { ask, publish } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

const json = async (path: string) => (await ask(world, path)).json()

describe('the API', () => {
  test('is open to every site and tells its limits', async () => {
    const { headers } = await world.fetch('/api/v1/examples', { headers: { origin: 'https://elsewhere.example' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('ratelimit-policy')).toBe('"api";q=600;w=60')
    const preflight = await world.fetch('/api/v1/examples', { method: 'OPTIONS', headers: { 'access-control-request-method': 'GET' } })
    expect(preflight.status).toBe(204)
  })

  test('makes a network address wait that asks too often, and no other', async () => {
    const suggest = (address: string) => world.fetch('/api/v1/suggest?q=Kita', { headers: { 'cf-connecting-ip': address } })
    // twice as many, since a minute may end meanwhile
    let refused: Response | null = null
    for (let asked = 0; asked < 1_400 && refused === null; asked += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => suggest('198.51.100.7')))
      refused = answers.find(({ status }) => status === 429) ?? null
    }
    expect(refused?.headers.get('ratelimit')).toBe('"api";r=0;t=60')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await suggest('198.51.100.8')).status).toBe(200)
  })

  test('answers 304 to who has it already, however long the search took', async () => {
    const etag = (await ask(world, '/api/v1/examples?q=Kita')).headers.get('etag') ?? ''
    expect((await ask(world, '/api/v1/examples?q=Kita', { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await ask(world, '/api/v1/examples?q=Schule', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  test.each([
    '/api/v1/examples/PX-2026-000001',
    '/api/v1/catalog.jsonld',
    '/api/v1/openapi.json',
    '/api/v1/dump/examples.csv',
    '/beispiele/bewegungs-treffs-im-freien.json',
    '/beispiele.json?q=Kita',
    '/beispiele.csv?q=Kita',
    '/beispiele.atom?q=Kita',
    '/feed.atom',
  ])('%s may be read by every site, and costs only headers the second time', async (path) => {
    const answer = await world.fetch(path, { headers: { origin: 'https://elsewhere.example' } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const etag = answer.headers.get('etag') ?? ''
    expect((await world.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('names every parameter it cannot use, as RFC 9457 problem', async () => {
    const answer = await ask(world, '/api/v1/examples?land=Mars&proSeite=1000&sort=bunt&fremd=1')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
    const { errors } = (await answer.json()) as { errors: { field: string }[] }
    expect(errors.map(({ field }) => field)).toEqual(['land', 'sort', 'proSeite'])
  })

  test('names a radius that means nothing although there is no place', async () => {
    const answer = await ask(world, '/api/v1/examples?umkreis=weit')
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('umkreis')])
    expect((await ask(world, '/api/v1/examples?umkreis=50')).status).toBe(200)
  })

  test('leads from page to page in its Link header, and to the licence', async () => {
    const links = async (path: string) => {
      const header = (await world.fetch(path)).headers.get('link') ?? ''
      return Object.fromEntries([...header.matchAll(/<([^>]+)>; rel="([a-z]+)"/g)].map(([, url, rel]) => [rel, url]))
    }
    const base = 'http://localhost:8787'
    expect(await links('/api/v1/examples?land=bw&proSeite=1&seite=2&fremd=1')).toEqual({
      first: `${base}/api/v1/examples?land=DE-BW&proSeite=1`,
      prev: `${base}/api/v1/examples?land=DE-BW&proSeite=1`,
      next: `${base}/api/v1/examples?land=DE-BW&seite=3&proSeite=1`,
      last: expect.stringMatching(/land=DE-BW&seite=\d&proSeite=1$/),
      license: 'https://creativecommons.org/licenses/by/4.0/',
    })
    expect(Object.keys(await links('/en/api/v1/examples?proSeite=100'))).toEqual(['license'])
    let [path, seen] = ['/api/v1/examples?proSeite=7', 0]
    for (let next: string | undefined = path; next !== undefined; next = (await links(path)).next) {
      path = next.replace(base, '')
      seen += ((await json(path)) as { items: object[] }).items.length
    }
    expect(seen).toBe(24)
  })

  test.each(['/api/v1/examples', '/api/v1/examples/PX-2026-000001', '/api/v1/dump/examples.csv', '/api/v1/openapi.json'])(
    'tells who writes to %s that it can only be read',
    async (path) => {
      const answer = await world.fetch(path, { method: 'POST' })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect((await world.fetch(path, { method: 'HEAD' })).status).toBe(200)
    },
  )

  test('answers just what its document promises', async () => {
    const is = promised((await json('/api/v1/openapi.json')) as never)
    for (const path of ['?q=Kita', '?q=Gesundheittsförderung', '?ort=Berlin&umkreis=300', '?q=Kita+xyzzy', '?gp=ja&sort=titel'])
      expect(is('ExampleList', await json(`/api/v1/examples${path}`)), path).toEqual([])
    expect(is('Suggestions', await json('/api/v1/suggest?q=Stu'))).toEqual([])
    expect(is('Problem', await json('/api/v1/examples?land=Mars'))).toEqual([])
    // the check itself sees what is too much and what is missing
    expect(is('Problem', { type: 'about:blank', status: 400, title: 'x', more: 1 })).not.toEqual([])
    expect(is('ExampleList', { total: 1 })).not.toEqual([])
  })

  test('promises for each address what all of them do: limits, problems and tags', async () => {
    const { paths, servers } = (await json('/api/v1/openapi.json')) as {
      servers: { url: string }[]
      paths: Record<string, Record<string, { responses: Record<string, { headers?: object }> }>>
    }
    expect(servers.map(({ url }) => url)).toEqual(['http://localhost:8787', 'http://localhost:8787/en'])
    for (const [path, { get }] of Object.entries(paths)) {
      if (!get) continue
      expect(Object.keys(get.responses), path).toEqual(expect.arrayContaining(['200', '304', '429', '5XX']))
      const { headers } = await ask(world, path.replace('{id}', 'PX-2026-000001'))
      for (const name of Object.keys(get.responses['200']?.headers ?? {})) expect(headers.get(name), `${path} ${name}`).not.toBeNull()
      expect(Object.keys(get.responses['200']?.headers ?? {}), path).toContain('etag')
      expect(Object.keys(get.responses['429']?.headers ?? {}), path).toEqual(['retry-after', 'ratelimit', 'ratelimit-policy'])
    }
  })

  test('says what it understood', async () => {
    expect(await json('/api/v1/examples?q=Kita&land=bw&seite=1')).toMatchObject({
      page: 1,
      pageSize: 25,
      query: { applied: { q: 'Kita', land: ['DE-BW'], sort: 'relevanz' } },
    })
  })

  test('gives one example by its number', async () => {
    expect(await json('/api/v1/examples/PX-2026-000001')).toEqual(seedExamples()[0])
  })

  test('describes itself wholly, the machine hand-in of the other worker included', async () => {
    const document = (await json('/api/v1/openapi.json')) as { openapi: string; paths: Record<string, Record<string, unknown>> }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).toSorted()).toEqual([
      '/api/v1/catalog.jsonld',
      '/api/v1/dump/examples.csv',
      '/api/v1/dump/examples.jsonl',
      '/api/v1/examples',
      '/api/v1/examples/{id}',
      '/api/v1/openapi.json',
      '/api/v1/submissions',
      '/api/v1/suggest',
    ])
    expect(JSON.stringify(document.paths['/api/v1/examples'])).toContain('DE-TH')
    expect(JSON.stringify(document)).toContain('transferability')
  })

  test('has a page that shows what the document says', async () => {
    const page = await (await ask(world, '/api/v1/docs')).text()
    for (const path of ['GET /api/v1/examples', 'POST /api/v1/submissions', 'GET /api/v1/suggest']) expect(page).toContain(path)
  })

  test('an unknown address is a problem too', async () => {
    const answer = await ask(world, '/api/v1/nichts')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })
})

describe('feeds', () => {
  test('hold the newest first and follow the filters', async () => {
    const all = await ask(world, '/feed.atom')
    expect(all.headers.get('content-type')).toContain('application/atom+xml')
    const xml = await all.text()
    expect(xml.match(/<entry>/g)).toHaveLength(24)
    const times = [...xml.matchAll(/<published>(.*?)<\/published>/g)].map(([, time]) => time)
    expect(times).toEqual(times.toSorted().reverse())
    const narrowed = await (await ask(world, '/beispiele.atom?gp=ja&land=DE-BW')).text()
    const { total } = (await json('/api/v1/examples?gp=ja&land=DE-BW')) as { total: number }
    expect(narrowed.match(/<entry>/g)).toHaveLength(total)
    expect(narrowed).toContain('Baden-Württemberg')
  })
})

describe('for the other workers', () => {
  test('the newest six with the total, in the language asked for', async () => {
    const { total, items } = (await json('/internal/newest?locale=en')) as { total: number; items: { publishedAt: string }[] }
    expect([total, items.length]).toEqual([24, 6])
    expect(items[0]?.publishedAt).toBe(seedExamples().at(-1)?.publishedAt)
  })

  test('every address for the sitemap, in blocks of numbers', async () => {
    expect(await json('/internal/blocks')).toEqual(['2026-00'])
    expect(await json('/internal/blocks/2026-00')).toHaveLength(24)
    expect(await json('/internal/blocks/2026-01')).toEqual([])
  })
})
