import { documentKeys, ExampleDocument, Tombstone } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { systemClock } from '@vorbild/kernel/clock'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { eventually } from '@vorbild/testing/eventually'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mendIndex } from '../src/mend-index.ts'
import { ask, heard, publish, published, store, tell, withdrawn } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => world?.stop())

const [seed] = seedExamples() as [ExampleDocument]
const piece = (exampleId: string, slug: string, rest: Partial<ExampleDocument> = {}): ExampleDocument => ({
  ...seed,
  exampleId,
  slug,
  ...rest,
  content: { ...seed.content, ...rest.content, title: slug, contactEmail: 'treffs@stadt.example' },
})
const get = async (path: string) => ask(world, path)
const found = async (q: string): Promise<number> => ((await (await get(`/api/v1/examples?q=${q}`)).json()) as { total: number }).total

describe('reading an example', () => {
  test('shows texts, award, files, number and a data block; its JSON is the document', async () => {
    const document = piece('PX-2026-000201', 'lesestoff', {
      content: {
        lessonsLearned: 'Ohne Toilette </script> kommt niemand.',
        website: 'https://stadt.example/treff',
        summary: 'a </script> b',
      },
      files: [{ id: 'f1', role: 'document', name: 'konzept ä.pdf', title: 'Konzept', mediaType: 'application/pdf', size: 1_234_567 }],
    })
    const bucket = await world.bucket('DOCUMENTS')
    await bucket.put(documentKeys.exampleFile(document.exampleId, 'f1'), '%PDF-1.7')
    await bucket.put(documentKeys.exampleFile(document.exampleId, 'secret'), 'not public')
    await publish(world, document)
    const page = await (await get('/beispiele/lesestoff')).text()
    expect(page).toContain('Was nicht geklappt hat')
    expect(page).toContain('Good Practice seit 2018')
    expect(page).toContain('Niedrigschwellige Arbeitsweise')
    expect(page).toContain('PDF-Datei, 1,2 Megabyte')
    expect(page).toContain('PX-2026-000201')
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Article', identifier: 'PX-2026-000201', headline: 'lesestoff' })
    const { contactEmail: _kept, ...content } = document.content
    expect(await (await get('/beispiele/lesestoff.json')).json()).toEqual({ ...document, content })

    const file = await get('/beispiele/lesestoff/dateien/f1')
    expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([200, 'application/pdf', '%PDF-1.7'])
    const again = await ask(world, '/beispiele/lesestoff/dateien/f1', { headers: { 'if-none-match': file.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    // a browser that keeps the picture goes by what the last answer said
    expect([file, again].map(({ headers }) => headers.get('cross-origin-resource-policy'))).toEqual(['cross-origin', 'cross-origin'])
    expect((await get('/beispiele/lesestoff/dateien/secret')).status).toBe(404)
  })

  test('offers odd files for saving only, as no kind of page', async () => {
    const kinds = ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'image/png'] as const
    const files = kinds.map((mediaType, at) => ({ id: `odd${at}`, role: 'document' as const, name: 'a', title: 'A', mediaType, size: 5 }))
    const document = piece('PX-2026-000210', 'merkwuerdig', { files })
    const bucket = await world.bucket('DOCUMENTS')
    for (const { id } of files) await bucket.put(documentKeys.exampleFile(document.exampleId, id), '<svg>')
    await publish(world, document)
    const told = files.map(async ({ id }) => {
      const { headers } = await get(`/beispiele/merkwuerdig/dateien/${id}`)
      return [headers.get('content-type'), headers.get('content-disposition')?.split(';')[0], headers.get('x-content-type-options')]
    })
    const saved = ['application/octet-stream', 'attachment', 'nosniff']
    expect(await Promise.all(told)).toEqual([saved, saved, saved, ['image/png', 'inline', 'nosniff']])
  })

  test('the stable number leads to its page', async () => {
    await publish(world, piece('PX-2026-000202', 'nummer'))
    const answer = await get('/beispiele/PX-2026-000202')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/beispiele/nummer'])
  })

  test('an unknown address is a helpful 404', async () => {
    const answer = await get('/beispiele/gibt-es-nicht')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('action="/beispiele"')
    expect((await get('/beispiele/gibt-es-nicht.json')).status).toBe(404)
    expect((await get('/api/v1/examples/PX-1900-000001')).headers.get('content-type')).toContain('problem+json')
  })

  test('what nobody confirmed for long is archived, and says so; the address of its organisation is never shown', async () => {
    await publish(world, piece('PX-2026-000203', 'alt', { confirmedAt: '2024-01-01T00:00:00.000Z' }))
    for (const path of ['/beispiele/alt', '/beispiele/alt.json', '/api/v1/examples/PX-2026-000203'])
      expect(await (await get(path)).text(), path).not.toContain('treffs@stadt.example')
    expect(await (await get('/beispiele/alt')).text()).toContain('bleibt zum Nachlesen stehen')
  })
})

describe('hearing of publications', () => {
  test('a newer version replaces the older, its old address leads on, a late older event changes nothing', async () => {
    const first = piece('PX-2026-000210', 'zwerghuhn')
    const second = piece('PX-2026-000210', 'riesenhuhn', { version: 2 })
    await publish(world, second)
    await publish(world, first)
    expect((await get('/beispiele/riesenhuhn')).status).toBe(200)
    const old = await get('/beispiele/zwerghuhn')
    expect([old.status, old.headers.get('location')]).toEqual([301, '/beispiele/riesenhuhn'])
    // what was first published when, and changed when: an older version's day is the day it was published
    const linked = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(await (await get('/beispiele/riesenhuhn')).text())?.[1] ?? '{}')
    expect([linked.datePublished <= linked.dateModified, linked.dateModified]).toEqual([true, second.publishedAt])
    expect([await found('riesenhuhn'), await found('zwerghuhn')]).toEqual([1, 0])
  })

  test('the same event twice is once', async () => {
    const document = piece('PX-2026-000211', 'doppelgaenger')
    await store(world, document)
    const event = published(document)
    await tell(world, event, event)
    await heard(world, event)
    expect(await found('doppelgaenger')).toBe(1)
  })

  test('what is withdrawn is gone everywhere, for good', async () => {
    const document = piece('PX-2026-000212', 'verschwunden')
    await publish(world, document)
    const event = withdrawn(document.exampleId)
    await tell(world, event)
    await heard(world, event)
    expect((await get('/beispiele/verschwunden')).status).toBe(410)
    expect((await get('/beispiele/verschwunden.json')).status).toBe(410)
    expect((await get('/beispiele/PX-2026-000212')).status).toBe(410)
    expect((await get('/api/v1/examples/PX-2026-000212')).status).toBe(410)
    expect(await found('verschwunden')).toBe(0)
    expect(await (await get('/feed.atom')).text()).not.toContain('verschwunden')
    await publish(world, { ...document, version: 2 })
    expect((await get('/beispiele/verschwunden')).status).toBe(410)
  })

  test('a poisoned message becomes a dead letter and the rest is heard', async () => {
    const document = piece('PX-2026-000213', 'danach')
    await store(world, document)
    const event = published(document)
    await tell(world, { nonsense: true }, event)
    await heard(world, event)
    const health = (await (await get('/health')).json()) as { ok: boolean; deadLetters: number }
    expect(health).toMatchObject({ ok: true, deadLetters: 1 })
  })
})

describe('many publications', () => {
  test('become a segment of the index, and each is still found, changed or gone', async () => {
    const many = Array.from({ length: 55 }, (_, at) => piece(`PX-2026-${String(400 + at).padStart(6, '0')}`, `menge${100 + at}`))
    await publish(world, ...many)
    const database = await world.database('search')
    await eventually('changes are in a segment', async () => {
      const row = await database
        .prepare('SELECT segments, (SELECT count(*) FROM index_change) AS n FROM index_state')
        .first<{ segments: string; n: number }>()
      return row !== null && row.segments !== '[]' && row.n < 49
    })
    expect([await found('menge103'), await found('menge154')]).toEqual([1, 1])
    await publish(world, piece('PX-2026-000403', 'umbenannt', { version: 2 }))
    expect([await found('menge103'), await found('umbenannt')]).toEqual([0, 1])
    const event = withdrawn('PX-2026-000404')
    await tell(world, event)
    await heard(world, event)
    expect(await found('menge104')).toBe(0)
  })
})

describe('rebuilding', () => {
  const rebuild = async () => (await ask(world, '/internal/rebuild', { method: 'POST' })).json()
  const listed = async () => ((await (await get('/api/v1/examples?proSeite=100&sort=titel')).json()) as { items: { id: string }[] }).items

  test('gives the same index from the documents in R2 alone', async () => {
    const before = await listed()
    const database = await world.database('search')
    for (const table of ['example', 'index_state', 'index_page', 'index_change', 'slug_history'])
      await database.prepare(`DELETE FROM ${table}`).run()
    await eventually('the index is empty', async () => (await listed()).length === 0)
    expect(await rebuild()).toMatchObject({ examples: before.length, unreadable: [] })
    expect(await listed()).toEqual(before)
    expect(await found('riesenhuhn')).toBe(1)
    expect((await get('/beispiele/zwerghuhn')).status).toBe(301)
  })

  test('is done once where two ask for it at the same time; the other is told so', async () => {
    const both = await Promise.all([1, 2].map(() => ask(world, '/internal/rebuild', { method: 'POST' })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await both.find(({ status }) => status === 409)?.json()).toMatchObject({ title: 'The index is being made anew' })
    expect(await rebuild()).toMatchObject({ unreadable: [] })
  })

  test('happens by itself when the index is of an older schema', async () => {
    const before = await listed()
    const database = await world.database('search')
    for (const table of ['index_page', 'index_change']) await database.prepare(`DELETE FROM ${table}`).run()
    await database.prepare(`INSERT INTO index_state SELECT max(generation) + 1, 0, '[]', '[]', 0 FROM index_state`).run()
    await eventually('the index is empty', async () => (await listed()).length === 0)
    await world.sweep('search')
    await eventually('the index is back', async () => (await listed()).length === before.length)
    expect(await listed()).toEqual(before)
  })

  test('keeps whatever is published meanwhile', async () => {
    const meanwhile = Array.from({ length: 50 }, (_, at) => piece(`PX-2026-${String(600 + at).padStart(6, '0')}`, `zwischendurch${at}`))
    for (const document of meanwhile) await store(world, document)
    const rebuilding = rebuild()
    const later = meanwhile.map((document) => ({ ...document, version: 2, content: { ...document.content, summary: 'mittendrin' } }))
    await publish(world, ...later)
    await rebuilding
    expect(await found('mittendrin')).toBe(50)
    await publish(world, piece('PX-2026-000660', 'danach', { content: { summary: 'mittendrin' } }))
    expect(await found('mittendrin')).toBe(51)
  }, 90_000)

  test('forgets what R2 does not know and names what it cannot read', async () => {
    const bucket = await world.bucket('DOCUMENTS')
    await bucket.delete(documentKeys.example('PX-2026-000202', 1))
    await bucket.put('examples/PX-2026-000299/v1.json', '{"schemaVersion":1}')
    expect(await rebuild()).toMatchObject({ unreadable: ['examples/PX-2026-000299/v1.json'] })
    expect((await listed()).map(({ id }) => id)).not.toContain('PX-2026-000202')
    await bucket.delete('examples/PX-2026-000299/v1.json')
  })
})

describe('what was withdrawn', () => {
  const SECRET = 'quittenmarmelade'
  const pages = async (): Promise<string> => {
    const { results } = await (await world.database('search')).prepare('SELECT data FROM index_page').all<{ data: string }>()
    return results.map(({ data }) => data + Buffer.from(data, 'base64').toString('latin1')).join('\n')
  }

  test('gives its words away to nobody, and the night forgets them', async () => {
    const secret = piece('PX-2026-000500', SECRET)
    await publish(world, secret, ...Array.from({ length: 50 }, (_, at) => piece(`PX-2026-0005${String(at + 10)}`, `beiwerk ${at}`)))
    await eventually('its words are in a segment', async () => (await pages()).includes(SECRET))
    const event = withdrawn(secret.exampleId)
    await tell(world, event)
    await heard(world, event)
    for (const path of [
      `/api/v1/suggest?q=${SECRET.slice(0, 6)}`,
      '/api/v1/examples?q=quittenmarmelde',
      `/api/v1/examples?q=${SECRET.slice(0, 6)}`,
    ])
      expect(await (await get(path)).text(), path).not.toContain(SECRET)

    const bucket = await world.bucket('DOCUMENTS')
    const services = {
      db: connect(await world.database('search')),
      documents: jsonStore(bucket, ExampleDocument),
      tombstones: jsonStore(bucket, Tombstone),
      files: fileStore(bucket),
      clock: systemClock,
      settings: { baseUrl: '', siteName: '', operator: { name: '', email: '' }, contributorId: '' },
    }
    expect(await mendIndex(services, Date.UTC(2030, 0, 1, 2, 5))).toBe(true)
    expect(await pages()).not.toContain(SECRET)
    expect(await found('beiwerk')).toBe(50)
  }, 90_000)
})
