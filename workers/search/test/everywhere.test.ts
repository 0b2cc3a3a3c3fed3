import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { eventually } from '@vorbild/testing/eventually'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heard, publish, published, store, tell, withdrawn } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

const [seed] = seedExamples() as [ExampleDocument]
const example = {
  ...seed,
  exampleId: 'PX-2026-000066',
  slug: 'zwetschgenkuchen',
  content: { ...seed.content, title: 'Zwetschgenkuchen', keywords: ['Zwetschgenkuchen'] },
}
const text = async (address: string, init: RequestInit = {}): Promise<string> => (await world.fetch(address, init)).text()
const asAssistant = (q: string): Promise<string> =>
  text('/api/v1/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', origin: 'https://assistant.example' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: { q } } }),
  })

/** Everywhere an example is named; its address is in all of them. */
const PLACES = {
  'result page': () => text('/beispiele?q=Zwetschgenkuchen'),
  map: () => text('/beispiele/karte'),
  'JSON of hits': () => text('/beispiele.json?q=Zwetschgenkuchen'),
  'CSV of hits': () => text('/beispiele.csv'),
  'feed of a search': () => text('/beispiele.atom?q=Zwetschgen'),
  feed: () => text('/feed.atom'),
  sitemap: () => text('/sitemap.xml'),
  API: () => text('/api/v1/examples?q=Zwetschgenkuchen'),
  suggestions: () => text('/api/v1/suggest?q=zwetsch'),
  'dump as JSON lines': () => text('/api/v1/dump/examples.jsonl'),
  'dump as CSV': () => text('/api/v1/dump/examples.csv'),
  'similar examples': () => text(`/beispiele/${seed.slug}`),
  assistants: () => asAssistant('Zwetschgenkuchen'),
}
const namedIn = async (): Promise<readonly string[]> => {
  const named = await Promise.all(
    Object.entries(PLACES).map(async ([place, read]) => [place, (await read()).includes('/beispiele/zwetschgenkuchen')] as const),
  )
  return named.filter(([, isThere]) => isThere).map(([place]) => place)
}
const DOCUMENTS_ALONE = ['dump as JSON lines']

describe('an example', () => {
  test('is found moments after its publication', async () => {
    await store(world, example)
    const before = Date.now()
    await tell(world, published(example))
    await eventually('it is found', async () => (await PLACES.API()).includes('zwetschgenkuchen'))
    // two seconds are what is promised of a machine that does nothing else; this one runs other tests
    expect(Date.now() - before).toBeLessThan(10_000)
  })

  test('stands everywhere, and once withdrawn nowhere', async () => {
    const everywhere = Object.keys(PLACES).filter((place) => !DOCUMENTS_ALONE.includes(place))
    await eventually('it is in the dump', async () => (await PLACES['dump as CSV']()).includes('zwetschgenkuchen'))
    expect(await namedIn()).toEqual(everywhere)
    expect(await PLACES['dump as JSON lines']()).toContain('zwetschgenkuchen')

    const event = withdrawn(example.exampleId)
    await tell(world, event)
    await heard(world, event)
    await eventually('it is out of the dump', async () => !(await PLACES['dump as JSON lines']()).includes('zwetschgenkuchen'))
    expect(await namedIn()).toEqual([])
    for (const address of ['/beispiele/zwetschgenkuchen', `/api/v1/examples/${example.exampleId}`])
      expect((await world.fetch(address)).status, address).toBe(410)
  })
})
