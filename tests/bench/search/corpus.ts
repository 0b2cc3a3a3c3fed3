import { createReadStream, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { ExampleDocument } from '@vorbild/content/documents'
import { slug } from '@vorbild/content/slug'
import { type VocabularyKey, vocabularyOf } from '@vorbild/content/vocabularies'
import { practiceAt, queriesFor } from './generator.ts'

/** A practice of a corpus file, one JSON object a line. */
export interface Practice {
  readonly id: number
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly organisation: string
  readonly place: string
  readonly land: string
  readonly setting: string
  readonly targetGroups: readonly string[]
  readonly topics: readonly string[]
  readonly year: number
}

/** What somebody types; a hit is right if its text contains every string of `intent` and it fits `filters`. */
export interface Query {
  readonly id: string
  readonly kind: string
  readonly q: string
  readonly filters: Readonly<Partial<Record<FilterName, string>>>
  readonly intent: readonly string[]
}
export const FILTER_NAMES = ['land', 'setting', 'topic', 'targetGroup'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** Practices from `<folder>/practices-<n>.ndjson`, or made up on the spot from a seed. */
export async function* practices(folder: string | null, size: number, seed: number): AsyncGenerator<Practice> {
  const file = folder && path.join(folder, `practices-${size}.ndjson`)
  if (file === null) {
    for (let index = 0; index < size; index++) yield practiceAt(index, seed)
    return
  }
  if (!existsSync(file)) throw new Error(`${file} is missing`)
  for await (const line of createInterface({ input: createReadStream(file) })) if (line !== '') yield JSON.parse(line)
}

export const queries = (folder: string | null, seed: number): readonly Query[] =>
  folder === null ? queriesFor(seed) : JSON.parse(readFileSync(path.join(folder, 'queries.json'), 'utf8'))

/** Corpus keys are others than ours: each gets the term whose key holds it, else one nobody has taken. */
const mapped = (vocabulary: VocabularyKey) => {
  const { terms } = vocabularyOf(vocabulary)
  const taken = new Map<string, string>()
  return (key: string): string => {
    const known = taken.get(key)
    if (known) return known
    const free = terms.map((term) => term.key).filter((term) => ![...taken.values()].includes(term))
    const found = free.find((term) => term.includes(slug(key))) ?? free[0] ?? key
    taken.set(key, found)
    return found
  }
}

const keys = { setting: mapped('settings'), topic: mapped('topics'), targetGroup: mapped('targetGroups') }

/** The filter of a query as our address has it. */
export const filterParams = ({ filters }: Pick<Query, 'filters'>): readonly (readonly [string, string])[] =>
  Object.entries(filters).map(([name, value]) => {
    if (name === 'land') return ['land', `DE-${value.toUpperCase()}`]
    if (name === 'setting') return ['setting', keys.setting(value)]
    return name === 'topic' ? ['thema', keys.topic(value)] : ['zielgruppe', keys.targetGroup(value)]
  })

export const exampleIdOf = (practice: Pick<Practice, 'id'>): string => `PX-2026-${String(practice.id).padStart(6, '0')}`

export const practiceIdOf = (exampleId: string): number => Number(exampleId.slice(-6))

/** The practice as a published document of the house. */
export const documentOf = (practice: Practice): ExampleDocument => ({
  schemaVersion: 1,
  exampleId: exampleIdOf(practice),
  slug: `praxisbeispiel-${practice.id}`,
  version: 1,
  kind: 'praxisbeispiel',
  locale: 'de',
  content: {
    title: practice.title,
    summary: practice.summary,
    procedure: practice.body,
    targetGroups: practice.targetGroups.map(keys.targetGroup),
    topics: practice.topics.map(keys.topic),
    settings: [keys.setting(practice.setting)],
    ageGroups: [],
    keywords: [],
    funding: [],
    land: `DE-${practice.land.toUpperCase()}`,
    place: { ags: null, name: practice.place, land: null, lat: null, lon: null, population: null },
    organisation: practice.organisation,
    start: String(practice.year),
    licence: 'CC-BY-4.0',
  },
  files: [],
  goodPractice: null,
  publishedAt: new Date(Date.UTC(2026, 0, 1) + practice.id * 60_000).toISOString(),
  confirmedAt: '2026-10-01T00:00:00.000Z',
  source: null,
})

const FITS: Readonly<Record<FilterName, (practice: Practice, value: string) => boolean>> = {
  land: (practice, value) => practice.land === value,
  setting: (practice, value) => practice.setting === value,
  topic: (practice, value) => practice.topics.includes(value),
  targetGroup: (practice, value) => practice.targetGroups.includes(value),
}

/** Whether a practice answers a query. `text` is all of it in lower case. */
export const isRight = ({ intent, filters }: Query, practice: Practice, text: string): boolean =>
  intent.every((word) => text.includes(word)) && Object.entries(filters).every(([name, value]) => FITS[name as FilterName](practice, value))
