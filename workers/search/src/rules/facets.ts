import { criteria } from '@vorbild/content/criteria'
import type { ExampleDocument } from '@vorbild/content/documents'
import { EXAMPLE_STATUSES, exampleStatusLabels } from '@vorbild/content/example-status'
import { slug } from '@vorbild/content/slug'
import { type VocabularyKey, vocabularyOf } from '@vorbild/content/vocabularies'
import type { Locale, Localized } from '@vorbild/kernel/locale'

/** What results can be narrowed by, named as in the address, in the order shown. */
export const FACETS = ['thema', 'zielgruppe', 'setting', 'land', 'alter', 'gp', 'kriterium', 'status', 'bestaetigt'] as const
export type FacetName = (typeof FACETS)[number]

export interface FacetTerm {
  readonly key: string
  readonly label: Localized
}

interface Facet {
  readonly label: Localized
  readonly terms: readonly FacetTerm[]
  /** Other spellings a value may have in an address. */
  readonly aliases: ReadonlyMap<string, string>
  /** Keys of a document; null where they change with time and are asked when searching. */
  readonly keysOf: ((document: ExampleDocument) => readonly string[]) | null
}

const texts = (value: unknown): readonly string[] => [value].flat().filter((item) => typeof item === 'string')

const byVocabulary = (vocabulary: VocabularyKey, field: string, aliases: Facet['aliases'] = new Map()): Facet => {
  const { label, terms, unlisted = [] } = vocabularyOf(vocabulary)
  return { label, terms: [...terms, ...unlisted], aliases, keysOf: ({ content }) => texts(content[field]) }
}

/** People leave out the country or write the name: `BW`, `baden-wuerttemberg`. */
const landAliases = new Map(
  vocabularyOf('land').terms.flatMap(({ key, label }) => [
    [key.slice('DE-'.length).toLowerCase(), key],
    [slug(label.de), key],
  ]),
)

export const statusKey = (status: (typeof EXAMPLE_STATUSES)[number]): string => slug(exampleStatusLabels[status].de)

export const AWARDED = 'ja'

/** When somebody last confirmed the details, as `bestaetigt` has it in an address. */
export const CONFIRMED = { lately: '6-monate', withinAYear: '12-monate', longAgo: 'laenger' } as const

export const facets: Readonly<Record<FacetName, Facet>> = {
  thema: byVocabulary('topics', 'topics'),
  zielgruppe: byVocabulary('targetGroups', 'targetGroups'),
  setting: byVocabulary('settings', 'settings'),
  land: byVocabulary('land', 'land', landAliases),
  alter: byVocabulary('ageGroups', 'ageGroups'),
  gp: {
    label: { de: 'Auszeichnung', en: 'Award' },
    terms: [{ key: AWARDED, label: { de: 'Good Practice', en: 'Good Practice' } }],
    aliases: new Map(['1', 'true', 'yes'].map((alias) => [alias, AWARDED])),
    keysOf: ({ goodPractice }) => (goodPractice ? [AWARDED] : []),
  },
  kriterium: {
    label: { de: 'Good-Practice-Kriterium', en: 'Good Practice criterion' },
    terms: criteria,
    aliases: new Map(),
    keysOf: ({ goodPractice }) => goodPractice?.criteria ?? [],
  },
  status: {
    label: { de: 'Status', en: 'Status' },
    terms: EXAMPLE_STATUSES.map((status) => ({ key: statusKey(status), label: exampleStatusLabels[status] })),
    aliases: new Map(EXAMPLE_STATUSES.map((status) => [status, statusKey(status)])),
    keysOf: null,
  },
  bestaetigt: {
    label: { de: 'Zuletzt bestätigt', en: 'Last confirmed' },
    terms: [
      { key: CONFIRMED.lately, label: { de: 'in den letzten 6 Monaten', en: 'in the last 6 months' } },
      { key: CONFIRMED.withinAYear, label: { de: 'in den letzten 12 Monaten', en: 'in the last 12 months' } },
      { key: CONFIRMED.longAgo, label: { de: 'vor mehr als 12 Monaten', en: 'more than 12 months ago' } },
    ],
    aliases: new Map(),
    keysOf: null,
  },
}

/** The key meant by a value in an address, or null if it means nothing here. */
export const facetKey = (name: FacetName, typed: string): string | null => {
  const { terms, aliases } = facets[name]
  const folded = typed.trim().toLowerCase()
  const known = terms.find((term) => term.key.toLowerCase() === folded)?.key
  return known ?? aliases.get(folded) ?? aliases.get(slug(typed)) ?? terms.find((term) => term.key === slug(typed))?.key ?? null
}

/** Word for a key; one no longer known is shown as it stands. */
export const facetLabel = (name: FacetName, key: string, locale: Locale): string =>
  facets[name].terms.find((term) => term.key === key)?.label[locale] ?? key

/** All names and keys a document is found under. */
export const facetsOf = (document: ExampleDocument): readonly (readonly [FacetName, string])[] =>
  FACETS.flatMap((name) => [...new Set(facets[name].keysOf?.(document) ?? [])].map((key) => [name, key] as const))

export type Chosen = Readonly<Record<FacetName, readonly string[]>>

export const EMPTY_CHOICE = Object.fromEntries(FACETS.map((name) => [name, []])) as unknown as Chosen

export const isFacetName = (name: string): name is FacetName => FACETS.some((known) => known === name)

/** How many examples a value would bring. */
export interface FacetCount {
  readonly key: string
  readonly count: number
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>
