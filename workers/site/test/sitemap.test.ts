import { rows } from '@vorbild/testing/rows'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await createWorld()
  // the first index of an empty house would forget what is written past it
  await world.sweep('search')
  // more than fit into one file in two languages, and some of another year
  await rows(
    world,
    'search',
    `INSERT INTO example (id, example_id, version, slug, document, title_key, published_at, confirmed_at, indexed_at)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25010)
     SELECT i, format('PX-%d-%06d', CASE WHEN i > 25000 THEN 2027 ELSE 2026 END, i), 1, 'treff-' || i, '{}', 'treff', 1793520000000, 0, 0 FROM n`,
  )
})
afterAll(() => world?.stop())

const text = async (path: string): Promise<string> => (await world.fetch(path)).text()
const locations = (xml: string): readonly string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '')
const pathOf = (address: string): string => new URL(address).pathname
const MOST = 50_000

describe('the sitemap', () => {
  it('leads to files that each keep to what is allowed, and together name everything once', async () => {
    const index = await text('/sitemap.xml')
    expect(index).toContain('<sitemapindex')
    const files = locations(index).map(pathOf)
    expect(files).toEqual([
      '/sitemap-seiten.xml',
      '/sitemap-beispiele-2026-00.xml',
      '/sitemap-beispiele-2026-01.xml',
      '/sitemap-beispiele-2026-02.xml',
      '/sitemap-beispiele-2027-02.xml',
    ])
    const named: string[] = []
    for (const file of files) {
      const addresses = locations(await text(file))
      expect(addresses.length, file).toBeLessThanOrEqual(MOST)
      named.push(...addresses.map(pathOf))
    }
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((path) => path.startsWith('/beispiele/'))).toHaveLength(25_010)
    expect(named).toEqual(expect.arrayContaining(['/', '/en', '/impressum', '/en/beispiele/treff-25010']))
  })

  it('says since when a page is as it is', async () => {
    expect(await text('/sitemap-beispiele-2027-02.xml')).toContain('/beispiele/treff-25001</loc><lastmod>2026-11-01</lastmod>')
  })

  it('costs only headers while nothing changed', async () => {
    for (const path of ['/sitemap.xml', '/sitemap-seiten.xml', '/sitemap-beispiele-2026-01.xml']) {
      const first = await world.fetch(path)
      await first.text()
      const again = await world.fetch(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
      expect([again.status, again.headers.get('cache-control')], path).toEqual([304, 'public, no-cache'])
    }
  })

  it('has no files for numbers nobody has', async () => {
    for (const path of ['/sitemap-beispiele-2025-00.xml', '/sitemap-beispiele-2026-99.xml', '/sitemap-beispiele-x.xml'])
      expect((await world.fetch(path)).status, path).toBe(404)
  })
})
