import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, publish } from './publish.ts'

let world: World
const [seed] = seedExamples() as [ExampleDocument]
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
  await publish(world, {
    ...seed,
    exampleId: 'PX-2026-000401',
    slug: 'formel',
    content: { ...seed.content, title: '=HYPERLINK("x"); frech' },
  })
})
afterAll(async () => world?.stop())

const html = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await ask(world, path, { headers })).text()

describe('hits to take along', () => {
  test('as a table: a head, every hit, and the licence in the last line', async () => {
    const answer = await ask(world, '/beispiele.csv?q=Sturz')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="praxisbeispiele.csv"')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    const { total } = (await (await ask(world, '/api/v1/examples?q=Sturz')).json()) as { total: number }
    expect(lines).toHaveLength(total + 2)
    expect(lines[0]).toMatch(/^Nummer;Titel;Kurzbeschreibung;/)
    expect(lines.at(-1)).toContain('Lizenz: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)')
    expect(lines.at(-1)).toContain(`${total} von ${total} Treffern`)
    // RFC 4180: each line has as many cells as the head; strict readers refuse the file otherwise
    const afterText = lines.at(-1)?.match(/;*$/)?.[0]
    expect(afterText).toHaveLength((lines[0]?.split(';').length ?? 0) - 1)
  })

  test('never as a formula, and not cut at one page', async () => {
    const csv = await html('/beispiele.csv')
    expect(csv).toContain(`"'=HYPERLINK(""x""); frech"`)
    expect(csv.match(/PX-2026-/g)?.length).toBeGreaterThanOrEqual(25)
  })

  test('in the language of the reader', async () => {
    expect(await html('/beispiele.csv', { 'x-vorbild-locale': 'en' })).toMatch(/^\uFEFF?Number;Title;Summary/)
  })

  test('as JSON with licence and source, through the front door', async () => {
    const answer = await world.fetch('/beispiele.json?land=DE-BW')
    const hits = (await answer.json()) as { licence: object; source: string; total: number; items: { url: string; licence: string }[] }
    expect(hits.licence).toEqual({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' })
    expect(hits.source).toBe('http://localhost:8787/beispiele?land=DE-BW')
    expect(hits.items).toHaveLength(hits.total)
    expect(hits.items[0]).toMatchObject({ licence: 'CC BY 4.0', url: expect.stringContaining('http://localhost:8787/beispiele/') })
    expect((await world.fetch('/beispiele.csv')).status).toBe(200)
  })
})

describe('the map', () => {
  test('shows dots and Länder, and beside them a list with the same hits', async () => {
    const page = await html('/beispiele/karte')
    expect(page.match(/<circle/g)?.length).toBeGreaterThan(5)
    expect(page.match(/<path class="map__land/g)).toHaveLength(16)
    for (const { slug } of seedExamples()) expect(page).toContain(`href="/beispiele/${slug}"`)
    expect(page).toContain('href="/beispiele/karte?land=DE-BW"')
  })

  test.each(['', '?land=DE-BW', '?q=Sturz', '?gp=ja', '?ort=Berlin&umkreis=300'])(
    'leads nowhere (%s) where the list beside it, which is for keyboards, does not lead',
    async (query) => {
      const page = await html(`/beispiele/karte${query}`)
      const [map = '', list = ''] = page.slice(page.indexOf('<figure class="map">')).split('</figure>')
      const leads = (part: string) => [...part.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
      const links = leads(map.split('<figcaption')[0] ?? '')
      expect(links.length).toBeGreaterThan(1)
      const targets = [...leads(list), ...[...list.matchAll(/id="([^"]+)"/g)].map(([, id]) => `#${id}`)]
      expect(links.filter((href) => !targets.includes(href))).toEqual([])
    },
  )

  test('keeps the search, and helps on when nothing is found', async () => {
    const page = await html('/beispiele/karte?q=Sturz')
    expect(page).toContain('href="/beispiele?q=Sturz"')
    expect(page).not.toContain('href="/beispiele/praeventionsketten')
    expect(await html('/beispiele/karte?q=xyzzy')).toContain('Dazu haben wir nichts gefunden')
    expect(await html('/beispiele?q=Sturz')).toContain('href="/beispiele/karte?q=Sturz"')
  })
})
