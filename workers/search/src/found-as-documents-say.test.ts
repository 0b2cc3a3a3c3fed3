import { type ExampleDocument, ExampleDocument as Published } from '@vorbild/content/documents'
import { exampleStatus } from '@vorbild/content/example-status'
import { monthsBefore, publicationAt } from '@vorbild/content/freshness'
import { placeByName } from '@vorbild/content/places'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openMemory } from '../test/open-memory.ts'
import { findExamples } from './find-examples.ts'
import { CONFIRMED, FACETS, type FacetName, facets, statusKey } from './rules/facets.ts'
import { readSearch, type Search, SORTS } from './rules/search.ts'
import { titleKey } from './rules/terms.ts'

/** What the index finds beside what the documents say, gone through one by one without any index. */
const DAY = 24 * 60 * 60 * 1000
const TODAYS = ['2026-11-22', '2026-02-28', '2026-12-31', '2028-02-29'].map((day) => Date.parse(`${day}T12:00:00Z`))
const PLACES = ['Berlin', 'Leipzig', 'Köln', 'Stuttgart', 'Rostock']
const seeds = seedExamples()
const keysOf = (name: FacetName) => facets[name].terms.map(({ key }) => key)
const some = (name: FacetName) => fc.subarray(keysOf(name), { maxLength: Math.min(3, keysOf(name).length) })
const month = fc.constantFrom(undefined, 'unknown', '2019', '2024-02', '2026-10', '2026-11', '2026-12', '2029')

const content = fc.record({
  topics: some('thema'),
  targetGroups: some('zielgruppe'),
  settings: some('setting'),
  ageGroups: some('alter'),
  land: fc.constantFrom(...keysOf('land'), 'DE'),
  place: fc.constantFrom(...PLACES, null).map((name) => {
    const known = name === null ? null : placeByName(name)
    return known ? { name: known.name, ags: known.ags, lat: known.lat, lon: known.lon } : undefined
  }),
  start: month,
  end: month,
  title: fc.constantFrom('Ähre', 'Aktiv', '„Anfang“', 'zusammen', 'Zaun', 'Über Mittag'),
})
const document = fc.tuple(
  content,
  // around half a year, a year, fifteen and eighteen months each day matters
  fc.oneof(fc.integer({ min: 0, max: 30 * 31 }), ...[182, 365, 456, 548].map((days) => fc.integer({ min: days - 3, max: days + 3 }))),
  fc.integer({ min: 0, max: 4 }),
  fc.option(fc.subarray(keysOf('kriterium'), { minLength: 3, maxLength: 3 })),
)
/** A collection and a day; numbers differ, days of publication may not. */
const collection = fc.tuple(fc.array(document, { minLength: 1, maxLength: 40 }), fc.constantFrom(...TODAYS)).map(([all, now]) => ({
  now,
  documents: all.map(([fields, daysAgo, published, criteria], at): ExampleDocument => {
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const { start: _start, end: _end, place: _place, ...rest } = (seeds[at % seeds.length] ?? seeds[0])?.content ?? {}
    return Published.parse({
      ...seeds[0],
      exampleId: `PX-2026-${String(((at * 7) % 41) + 1).padStart(6, '0')}`,
      slug: `stueck-${at}`,
      goodPractice: criteria ? { year: 2024, criteria } : null,
      confirmedAt: new Date(now - daysAgo * DAY).toISOString(),
      publishedAt: new Date(now - published * DAY).toISOString(),
      content: { ...rest, ...said },
    })
  }),
}))

const asked = fc.record({
  chosen: fc.tuple(...FACETS.map((name) => fc.tuple(fc.constant(name), fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(name))))),
  near: fc.option(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom('1', '50', '250', '500'))),
  sort: fc.constantFrom('', ...SORTS),
})

const listed = (value: unknown): readonly unknown[] => [value].flat()
const valuesOf = ({ content: said, goodPractice, confirmedAt }: ExampleDocument, name: FacetName, now: number): readonly unknown[] => {
  const confirmed = Date.parse(confirmedAt)
  const by: Readonly<Record<FacetName, () => readonly unknown[]>> = {
    thema: () => listed(said.topics),
    zielgruppe: () => listed(said.targetGroups),
    setting: () => listed(said.settings),
    land: () => listed(said.land),
    alter: () => listed(said.ageGroups),
    gp: () => (goodPractice ? ['ja'] : []),
    kriterium: () => goodPractice?.criteria ?? [],
    status: () => [statusKey(exampleStatus(said as { start?: string; end?: string }, now, publicationAt(confirmedAt, now)))],
    bestaetigt: () => [
      ...(confirmed > monthsBefore(now, 6) ? [CONFIRMED.lately] : []),
      confirmed > monthsBefore(now, 12) ? CONFIRMED.withinAYear : CONFIRMED.longAgo,
    ],
  }
  return by[name]()
}

/** By the law of cosines, not as the index reckons. */
const kilometres = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number => {
  const [p, q, l] = [a.lat, b.lat, a.lon - b.lon].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]
  return 6371 * Math.acos(Math.min(1, Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(l)))
}

const isMeant = (one: ExampleDocument, { chosen, near }: Search, now: number): boolean => {
  const place = one.content.place as { lat: number; lon: number } | undefined
  if (near !== null && (place === undefined || kilometres(place, near) > near.km)) return false
  return FACETS.every((name) => chosen[name].length === 0 || valuesOf(one, name, now).some((key) => chosen[name].includes(String(key))))
}

const inOrder = (sort: string) => (a: ExampleDocument, b: ExampleDocument) => {
  const [first, second] = [titleKey(String(a.content.title)), titleKey(String(b.content.title))]
  if (sort === 'titel') return first === second ? (a.exampleId < b.exampleId ? -1 : 1) : first < second ? -1 : 1
  return b.publishedAt.localeCompare(a.publishedAt) || (a.exampleId < b.exampleId ? 1 : -1)
}

describe('filters with their counts, radius, order and pages', () => {
  test('find just what the documents say, on any day, in every combination', async () => {
    await fc.assert(
      fc.asyncProperty(collection, asked, fc.integer({ min: 1, max: 7 }), async ({ documents, now }, { chosen, near, sort }, size) => {
        const params = new URLSearchParams(chosen.flatMap(([name, keys]) => keys.map((key) => [name, key] as [string, string])))
        if (near) for (const [name, value] of [['ort', near[0]] as const, ['umkreis', near[1]] as const]) params.set(name, value)
        if (sort !== '') params.set('sort', sort)
        const { search, unknown } = readSearch(params)
        expect(unknown).toEqual([])
        const wanted = documents.filter((one) => isMeant(one, search, now)).sort(inOrder(sort))
        const open = openMemory(documents)
        const seen: (string | undefined)[] = []
        for (let page = 1; page <= Math.ceil(wanted.length / size) + 1; page++) {
          const found = await findExamples(open, { ...search, page }, now, size)
          expect(found.total).toBe(wanted.length)
          seen.push(...found.page.map((id) => documents[id - 1]?.exampleId))
        }
        expect(seen).toEqual(wanted.map(({ exampleId }) => exampleId))
        const { counts } = await findExamples(open, search, now, 1)
        for (const name of FACETS) {
          const among = documents.filter((one) => isMeant(one, { ...search, chosen: { ...search.chosen, [name]: [] } }, now))
          const having = (key: string) => among.filter((one) => valuesOf(one, name, now).includes(key)).length
          const said = Object.fromEntries(counts[name].map(({ key, count }) => [key, count]))
          expect(said, name).toEqual(Object.fromEntries(keysOf(name).flatMap((key) => (having(key) > 0 ? [[key, having(key)]] : []))))
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
