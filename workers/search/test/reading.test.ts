import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, heard, publish, tell, withdrawn } from './publish.ts'

let world: World
const [seed] = seedExamples() as [ExampleDocument]
const first: ExampleDocument = {
  ...seed,
  exampleId: 'PX-2026-000301',
  slug: 'treff',
  content: { ...seed.content, summary: 'So war es früher.', contactEmail: 'treffs@stadt.example' },
  files: [{ id: 'alt', role: 'document', name: 'alt.pdf', title: 'Altes Konzept', mediaType: 'application/pdf', size: 1000 }],
}
const second: ExampleDocument = {
  ...first,
  slug: 'treff-im-freien',
  version: 2,
  publishedAt: '2026-03-05T09:00:00.000Z',
  content: { ...first.content, summary: 'So ist es jetzt.' },
  files: [],
}

beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
  await publish(world, first)
  await publish(world, second)
})
afterAll(async () => world?.stop())

const html = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await ask(world, path, { headers })).text()

describe('versions', () => {
  test('are listed, and an older one is read as it was, without files that are gone', async () => {
    expect(await html('/beispiele/treff-im-freien')).toContain('href="/beispiele/PX-2026-000301/fassungen/1"')
    const older = await html('/beispiele/PX-2026-000301/fassungen/1')
    expect(older).toContain('Sie lesen Fassung 1')
    expect(older).toContain('So war es früher.')
    expect(older).toContain('name="robots" content="noindex"')
    expect(older).toContain('href="http://localhost:8787/beispiele/treff-im-freien"')
    expect(older).not.toContain('treffs@stadt.example')
    expect(older).not.toContain('Altes Konzept')
  })

  test('the present one stands at its own address, another does not exist', async () => {
    const present = await ask(world, '/beispiele/PX-2026-000301/fassungen/2')
    expect([present.status, present.headers.get('location')]).toEqual([302, '/beispiele/treff-im-freien'])
    expect((await ask(world, '/beispiele/treff/fassungen/1')).status).toBe(200)
    expect((await ask(world, '/beispiele/PX-2026-000301/fassungen/3')).status).toBe(404)
    expect((await ask(world, '/beispiele/gibt-es-nicht/fassungen/1')).status).toBe(404)
  })

  test('come back with a rebuild and go with a withdrawal', async () => {
    const database = await world.database('search')
    await database.prepare('DELETE FROM version').run()
    await ask(world, '/internal/rebuild', { method: 'POST' })
    expect((await ask(world, '/beispiele/PX-2026-000301/fassungen/1')).status).toBe(200)

    const gone: ExampleDocument = { ...seed, exampleId: 'PX-2026-000302', slug: 'weg' }
    await publish(world, gone)
    const event = withdrawn(gone.exampleId)
    await tell(world, event)
    await heard(world, event)
    expect((await ask(world, '/beispiele/PX-2026-000302/fassungen/1')).status).toBe(410)
    expect((await ask(world, '/beispiele/PX-2026-000302/fassungen/1/zitat.bib')).status).toBe(410)
  })

  test('one whose document is missing is not found', async () => {
    const bucket = await world.bucket('DOCUMENTS')
    const key = documentKeys.example(first.exampleId, 1)
    await bucket.delete(key)
    expect((await ask(world, '/beispiele/treff/fassungen/1')).status).toBe(404)
    await bucket.put(key, JSON.stringify(first))
  })
})

describe('citing', () => {
  const path = '/beispiele/PX-2026-000301/fassungen/2'

  test('the page cites number, version and day in words', async () => {
    expect((await html('/beispiele/treff-im-freien')).replace(/<[^>]*>/g, '')).toContain(
      'Praxisbeispiel PX-2026-000301, Fassung 2, veröffentlicht am 5.\u00A0März 2026. http://localhost:8787/beispiele/PX-2026-000301/fassungen/2',
    )
  })

  test('reference managers get BibTeX and RIS, people a text in their language', async () => {
    const bib = await ask(world, `${path}/zitat.bib`)
    expect(bib.headers.get('content-type')).toContain('bibtex')
    expect(bib.headers.get('content-disposition')).toBe('attachment; filename="PX-2026-000301-v2.bib"')
    expect(await bib.text()).toContain('@online{PX-2026-000301-v2,')
    expect(await html(`${path}/zitat.ris`)).toContain('AN  - PX-2026-000301\r\n')
    expect(await html(`${path}/zitat.txt`, { 'x-vorbild-locale': 'en' })).toContain('version 2, published 5\u00A0March 2026')
    expect(await html('/beispiele/PX-2026-000301/fassungen/1/zitat.ris')).toContain('ET  - 1\r\n')
  })
})

describe('similar examples', () => {
  test('stand on the page with what they share, never the example itself', async () => {
    const page = await html('/beispiele/ambulante-sturzpraevention')
    const similar = /<section class="similar.*?<\/section>/s.exec(page)?.[0] ?? ''
    expect(similar.match(/card__title/g)?.length).toBeGreaterThan(0)
    expect(similar).toContain('Gemeinsam: ')
    expect(similar).not.toContain('href="/beispiele/ambulante-sturzpraevention"')
  })
})
