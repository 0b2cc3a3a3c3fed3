import { documentKeys, ExampleDocument } from '@vorbild/content/documents'
import { serviceName } from '@vorbild/embedded/house'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { wholeDatabase } from '@vorbild/testing/whole-database'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

let world: World
let oldSlug: string
beforeAll(async () => {
  world = await createSeededWorld()
  oldSlug = await publishSecondVersion()
})
afterAll(() => world?.stop())

/** A newer version of a seed under another address. The address it had before. */
const publishSecondVersion = async (): Promise<string> => {
  const documents = await world.bucket('DOCUMENTS')
  const exampleId = 'PX-2026-000003'
  const first = ExampleDocument.parse(await (await documents.get(documentKeys.example(exampleId, 1)))?.json())
  const slug = `${first.slug}-neu`
  const documentKey = documentKeys.example(exampleId, 2)
  await documents.put(documentKey, JSON.stringify({ ...first, slug, version: 2 }))
  const data = { exampleId, version: 2, documentKey, submissionId: null, slug }
  await deliver(world, 'search-events', 'review', envelope('review', 'example.published', data))
  await eventually('search has the newer version', async () => (await world.fetch(`/beispiele/${slug}`)).status === 200)
  return first.slug
}

const ADDRESSES = [
  '/api/v1/examples',
  '/api/v1/examples?sort=titel&proSeite=10&seite=2',
  '/api/v1/examples?q=Bewegungs-Treffs',
  '/api/v1/examples?q=St%C3%BCrze',
  '/api/v1/examples?q=Bewegungsgruppen%20',
  '/api/v1/examples?q=Sturzpr%C3%A4ventoin',
  '/api/v1/examples?q=Garten%20Quantenphysik',
  '/api/v1/examples?q=%22Runder%20Tisch%22',
  '/api/v1/examples?q=Kinder&land=DE-BW&gp=ja',
  '/api/v1/examples?thema=ernaehrung&kriterium=partizipation',
  '/api/v1/examples?status=beendet',
  '/en/api/v1/examples?q=Kita',
  '/api/v1/examples/PX-2026-000003',
  '/api/v1/examples/PX-2026-000017',
  '/api/v1/suggest?q=sturzp',
  '/api/v1/suggest?q=koel',
  '/feed.atom',
  '/beispiele.atom?land=DE-BE',
  '/sitemap-beispiele-2026-00.xml',
]

const answers = async () =>
  Promise.all(
    ADDRESSES.map(async (address) => [address, (await (await world.fetch(address)).text()).replace(/"tookMs":\d+/, '"tookMs":0')]),
  )

const KEPT_BY_OTHERS = ['d1_migrations', 'inbox', 'event', 'delivery', 'dead_letter']

test('an index made again from the documents in R2 alone gives the same answers', async () => {
  const before = await answers()
  const tables = Object.keys(await wholeDatabase(world, 'search')).filter(
    (table) => !KEPT_BY_OTHERS.includes(table) && !table.startsWith('example_text_'),
  )
  expect(tables).toEqual(expect.arrayContaining(['example', 'example_text', 'facet', 'term', 'slug_history']))
  for (const table of tables) await rows(world, 'search', `DELETE FROM ${table}`)
  expect(await (await world.fetch('/api/v1/examples')).json()).toMatchObject({ total: 0 })

  const search = await world.miniflare.getWorker(serviceName('search'))
  const rebuilt = await search.fetch('http://search/internal/rebuild', { method: 'POST' })
  expect(await rebuilt.json()).toEqual({ examples: 24, unreadable: [] })
  expect(await answers()).toEqual(before)
  const moved = await world.fetch(`/beispiele/${oldSlug}`)
  expect([moved.status, moved.headers.get('location')]).toEqual([301, `/beispiele/${oldSlug}-neu`])
})

test('nobody outside may ask for it', async () => {
  expect((await world.post('/internal/rebuild', {})).status).toBe(404)
})
