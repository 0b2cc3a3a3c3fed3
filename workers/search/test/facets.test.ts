import type { ExampleDocument } from '@vorbild/content/documents'
import { monthsBefore } from '@vorbild/content/freshness'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExampleList } from '../src/api/schemas.ts'
import { FACETS } from '../src/rules/facets.ts'
import { ask, publish } from './publish.ts'

let world: World
const seeds = seedExamples()
const [seed] = seeds as [ExampleDocument]
const confirmed = (months: number): string => new Date(monthsBefore(Date.now(), months)).toISOString()
const aged = [1, 9, 13, 16, 20].map((months, at) => ({
  ...seed,
  exampleId: `PX-2025-00000${at + 1}`,
  slug: `vor-${months}-monaten`,
  confirmedAt: confirmed(months),
}))

beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seeds.map((document) => ({ ...document, confirmedAt: confirmed(2) })), ...aged)
})
afterAll(async () => world?.stop())

const list = async (query: string): Promise<ExampleList> => (await ask(world, `/api/v1/examples?${query}`)).json()
const numbers = async (query: string) =>
  (await list(`${query}&proSeite=100`)).items.map(({ id }) => id).filter((id) => id.startsWith('PX-2025'))

describe('counts', () => {
  test.each(['', 'q=Bewegung', 'ort=Stuttgart&umkreis=100', 'land=DE-BW&status=laeuft', 'bestaetigt=12-monate&thema=ernaehrung'])(
    'for “%s” say what picking each value brings',
    async (query) => {
      const { facets } = await list(query)
      for (const name of FACETS) {
        const open = new URLSearchParams(query)
        open.delete(name)
        for (const { key, count } of facets[name]) {
          const { total, items } = await list(`${open}&${name}=${key}&proSeite=100`)
          expect(total, `${name}=${key}`).toBe(count)
          if (name === 'status') expect(new Set(items.map(({ status }) => status))).toEqual(new Set([key]))
        }
      }
    },
  )
})

describe('the age of a confirmation', () => {
  test('narrows to half a year, a year, or more', async () => {
    expect(await numbers('bestaetigt=6-monate')).toEqual(['PX-2025-000001'])
    expect(await numbers('bestaetigt=12-monate')).toEqual(['PX-2025-000002', 'PX-2025-000001'])
    expect(await numbers('bestaetigt=laenger')).toEqual(['PX-2025-000005', 'PX-2025-000004', 'PX-2025-000003'])
  })

  test('makes an archived example after eighteen months, which neither runs nor ended', async () => {
    expect(await numbers('status=archiviert')).toEqual(['PX-2025-000005'])
    const { items } = await list('status=archiviert')
    expect(items.map(({ status, confirmed: isConfirmed }) => [status, isConfirmed])).toEqual([['archiviert', false]])
    const page = await (await ask(world, '/beispiele?status=archiviert')).text()
    expect(page).toContain('Archiviert')
    expect(page).not.toContain('Nicht bestätigt')
    expect(await (await ask(world, '/beispiele/vor-16-monaten')).text()).toContain('Länger nicht bestätigt')
  })
})

test('whether an example runs is only said where somebody said so, and lately', async () => {
  expect(await numbers('status=laeuft')).toEqual(['PX-2025-000003', 'PX-2025-000002', 'PX-2025-000001'])
  expect(await numbers('status=laufzeit-unklar')).toEqual(['PX-2025-000004'])
  const undated = seeds.find(({ content }) => content.start === undefined && content.end === undefined)
  const page = await (await ask(world, `/beispiele/${undated?.slug}`)).text()
  expect(page).toContain('Ob das Angebot noch läuft, wissen wir nicht.')
  expect(page).not.toContain('Das Angebot läuft')
  expect(page).not.toContain('temporalCoverage')
  // a badge says it, so the line below begins with what else there is
  expect(/<p class="glance"><span class="glance__part">([^<]*)/.exec(page)?.[1]).toMatch(/^Zuletzt bestätigt am /)
  const page16 = await (await ask(world, '/beispiele/vor-16-monaten')).text()
  expect(page16).toContain('begonnen 2010')
  expect(page16).not.toContain('seit 2010')
})

test('a feed says in its title what it is about, the radius too', async () => {
  const feed = await (await ask(world, '/beispiele.atom?q=Bewegung&ort=Stuttgart&umkreis=50')).text()
  expect(feed).toContain('<title>Vorbild – Neue Praxisbeispiele: Bewegung, im Umkreis von 50 km um Stuttgart</title>')
  expect(await (await ask(world, '/beispiele.atom?bestaetigt=6-monate')).text()).toContain('in den letzten 6 Monaten')
})
