import { ExampleDocument, Tombstone } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import type { EventOf } from '@vorbild/events/envelope'
import { commit } from '@vorbild/events/statement'
import { systemClock } from '@vorbild/kernel/clock'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { createWorld, type World } from '@vorbild/testing/world'
import { drizzle } from 'drizzle-orm/d1'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleWithdrawn } from '../src/on/example.withdrawn.ts'
import { refreshPart } from '../src/open-data.ts'
import type { Services } from '../src/services.ts'
import { removeExample } from '../src/store/write-index.ts'
import { ask, heard, publish, tell, withdrawn } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

/** What search works with, in our hands: over the same database and bucket. */
const servicesOf = async (house: World): Promise<Services> => {
  const documents = await house.bucket('DOCUMENTS')
  return {
    db: drizzle(await house.database('search')),
    documents: jsonStore(documents, ExampleDocument),
    tombstones: jsonStore(documents, Tombstone),
    files: fileStore(documents),
    clock: systemClock,
    settings: { baseUrl: 'http://localhost:8787', siteName: 'Vorbild', operator: { name: '', email: '' }, contributorId: '' },
  }
}

const [seed] = seedExamples() as [ExampleDocument]
const text = async (path: string): Promise<string> => (await ask(world, path)).text()
const lines = async (): Promise<readonly ExampleDocument[]> =>
  (await text('/api/v1/dump/examples.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => ExampleDocument.parse(JSON.parse(line)))

describe('the bulk dump', () => {
  test('holds every published document, one a line, as it was published', async () => {
    await eventually('all are there', async () => (await lines()).length === 24)
    expect(await lines()).toEqual(seedExamples())
  })

  test('is a table, too, with one head over all parts', async () => {
    await publish(world, { ...seed, exampleId: 'PX-2026-000999', slug: 'anderer-teil' })
    await eventually('the other part is there', async () => (await text('/api/v1/dump/examples.csv')).includes('PX-2026-000999'))
    const csv = (await text('/api/v1/dump/examples.csv')).trimEnd().split('\r\n')
    expect(csv).toHaveLength(26)
    expect(csv.filter((line) => line.startsWith('Nummer,Titel'))).toHaveLength(1)
  })

  test('is a table in English, too, and says in which languages its words are', async () => {
    const english = await world.fetch('/en/api/v1/dump/examples.csv')
    const csv = await english.text()
    expect(csv).toMatch(/^Number,Title/)
    expect(csv).toContain('Good Practice since')
    expect(csv).toContain('/en/beispiele/')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(26)
    expect(english.headers.get('content-language')).toBe('en, de')
    expect((await ask(world, '/api/v1/dump/examples.csv')).headers.get('content-language')).toBe('de')
    expect((await ask(world, '/api/v1/dump/examples.jsonl')).headers.get('content-language')).toBe('de')

    await publish(world, { ...seed, exampleId: 'PX-2026-000994', slug: 'written-in-english', locale: 'en' })
    await eventually('it is there', async () => (await text('/api/v1/dump/examples.jsonl')).includes('PX-2026-000994'))
    expect((await ask(world, '/api/v1/dump/examples.jsonl')).headers.get('content-language')).toBe('de, en')
    expect(await text('/api/v1/catalog.jsonld')).toMatch(/"dct:language":\[\{"@id":"[^"]*DEU"\},\{"@id":"[^"]*ENG"\}\],"dcat:distribution"/)
    const event = withdrawn('PX-2026-000994')
    await tell(world, event)
    await heard(world, event)
    await eventually('it is gone', async () => !(await text('/en/api/v1/dump/examples.csv')).includes('PX-2026-000994'))
  })

  test('costs only headers while nothing changed, and forgets what is withdrawn', async () => {
    const first = await ask(world, '/api/v1/dump/examples.jsonl')
    await first.text()
    const etag = first.headers.get('etag') ?? ''
    expect((await ask(world, '/api/v1/dump/examples.jsonl', { headers: { 'if-none-match': etag } })).status).toBe(304)
    const event = withdrawn('PX-2026-000999')
    await tell(world, event)
    await heard(world, event)
    await eventually('it is gone', async () => !(await text('/api/v1/dump/examples.jsonl')).includes('PX-2026-000999'))
    expect(await text('/api/v1/dump/examples.csv')).not.toContain('PX-2026-000999')
    expect((await ask(world, '/api/v1/dump/examples.jsonl', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  test('holds nothing withdrawn, even if a kill comes right after it was heard', async () => {
    await publish(world, { ...seed, exampleId: 'PX-2026-000995', slug: 'faellt-weg' })
    await eventually('it is there', async () => (await text('/api/v1/dump/examples.jsonl')).includes('PX-2026-000995'))
    const services = await servicesOf(world)
    const event = envelope('review', 'example.withdrawn', { exampleId: 'PX-2026-000995', submissionId: null })
    const { statements } = await exampleWithdrawn(event as EventOf<'example.withdrawn'>, services)
    await commit(services.db, statements)
    expect(await text('/api/v1/dump/examples.jsonl')).not.toContain('PX-2026-000995')
    expect(await text('/api/v1/dump/examples.csv')).not.toContain('PX-2026-000995')
  })

  test('holds nothing withdrawn while somebody else was writing the same part', async () => {
    await publish(world, { ...seed, exampleId: 'PX-2026-000896', slug: 'bleibt' }, { ...seed, exampleId: 'PX-2026-000897', slug: 'geht' })
    await eventually('they are there', async () => (await text('/api/v1/dump/examples.jsonl')).includes('PX-2026-000897'))
    const services = await servicesOf(world)
    const put: typeof services.files.put = async (...file) => {
      await commit(services.db, removeExample(services.db, 'PX-2026-000897', Date.now()))
      await services.files.put(...file)
    }
    await refreshPart({ ...services, files: { ...services.files, put } }, 'PX-2026-000896')
    expect(await text('/api/v1/dump/examples.jsonl')).toContain('PX-2026-000896')
    expect(await text('/api/v1/dump/examples.jsonl')).not.toContain('PX-2026-000897')
  })

  test('gives no address of an organisation, even where an old document has one', async () => {
    const content = { ...seed.content, contactEmail: 'treffs@stadt.example' }
    await publish(world, { ...seed, exampleId: 'PX-2026-000998', slug: 'alt', content })
    await eventually('it is there', async () => (await text('/api/v1/dump/examples.jsonl')).includes('PX-2026-000998'))
    expect(await text('/api/v1/dump/examples.jsonl')).not.toContain('treffs@stadt.example')
  })

  test('comes back with a rebuild, and with the cron where there is none', async () => {
    const bucket = await world.bucket('DOCUMENTS')
    const wipe = async () => {
      for (const { key } of (await bucket.list({ prefix: 'open-data/' })).objects) await bucket.delete(key)
      expect(await text('/api/v1/dump/examples.jsonl')).toBe('')
    }
    await wipe()
    await ask(world, '/internal/rebuild', { method: 'POST' })
    expect(await lines()).toHaveLength(26)
    await wipe()
    await world.sweep('search')
    expect(await lines()).toHaveLength(26)
  })
})

test('times tell the first publication and the newest version, in feed and catalogue', async () => {
  const twice = { ...seed, exampleId: 'PX-2026-000997', slug: 'zweimal', publishedAt: '2026-11-01T08:00:00.000Z' }
  await publish(world, twice)
  await publish(world, { ...twice, version: 2, publishedAt: '2026-11-20T08:00:00.000Z' })
  await eventually('the second version is in the feed', async () =>
    (await text('/feed.atom')).includes('<updated>2026-11-20T08:00:00.000Z</updated>'),
  )
  const entry = (await text('/feed.atom')).split('<entry>').find((part) => part.includes('PX-2026-000997'))
  expect(entry).toContain('<published>2026-11-01T08:00:00.000Z</published>')
  expect(entry).toContain('<updated>2026-11-20T08:00:00.000Z</updated>')
  const catalogue = JSON.parse(await text('/api/v1/catalog.jsonld')) as { 'dcat:dataset': Record<string, { '@value': string }> }
  expect(catalogue['dcat:dataset']['dct:issued']?.['@value']).toBe('2026-01-08T09:00:00.000Z')
  // something was withdrawn above: that is a change of the data, too
  expect(Date.parse(catalogue['dcat:dataset']['dct:modified']?.['@value'] ?? '')).toBeGreaterThanOrEqual(
    Date.parse('2026-11-20T08:00:00.000Z'),
  )
})

describe('the catalogue', () => {
  test('names a dataset with licence and files that are really there', async () => {
    const answer = await world.fetch('/api/v1/catalog.jsonld')
    expect(answer.headers.get('content-type')).toBe('application/ld+json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const catalogue = (await answer.json()) as { 'dcat:dataset': { 'dcat:distribution': Record<string, { '@id': string }>[] } }
    const files = catalogue['dcat:dataset']['dcat:distribution']
    expect(files).toHaveLength(4)
    for (const file of files) {
      expect(file['dct:license']?.['@id']).toBe('http://dcat-ap.de/def/licenses/cc-by/4.0')
      const { pathname } = new URL(file['dcat:accessURL']?.['@id'] ?? '')
      expect((await world.fetch(pathname)).status, pathname).toBe(200)
    }
    // a search is no file to load
    expect(files.map((file) => file['dcat:downloadURL'] !== undefined)).toEqual([true, true, true, false])
  })
})
