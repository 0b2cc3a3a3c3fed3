import { criteriaNames } from '@vorbild/content/criteria'
import { distanceKm } from '@vorbild/content/distance-km'
import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { Place } from '@vorbild/content/place'
import { placeByName } from '@vorbild/content/places'
import { slug } from '@vorbild/content/slug'
import { termLabel } from '@vorbild/content/vocabularies'
import { analyse, type Token } from '@vorbild/german/analyse'
import { type QueryTerm, queryTerms } from '@vorbild/german/query'
import { createSynonyms, type Synonym } from '@vorbild/german/synonyms'

/** The results page's filters, by their names in its address. Its `status` and `bestaetigt` change with time and are no matter of news. */
const FILTERS = ['thema', 'zielgruppe', 'setting', 'land', 'alter', 'gp', 'kriterium'] as const
type Filter = (typeof FILTERS)[number]

/** By what an example is found: terms by filter, its words as stems, and the parts of compounds. */
export interface Findable {
  readonly terms: Readonly<Partial<Record<Filter, readonly string[]>>>
  readonly stems: string
  readonly parts: string
  /** Where it is, if that is known. */
  readonly at?: { readonly lat: number; readonly lon: number } | undefined
}

const MAX_QUERY = 200
const MAX_VALUES = 40

/** The one way to write a search down: known parameters in one order. Null if it asks for nothing. */
export const readSavedSearch = (typed: string): string | null => {
  const given = new URLSearchParams(typed)
  const kept = new URLSearchParams()
  const q = (given.get('q') ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, MAX_QUERY)
  // emoji or punctuation alone never find anything
  if (q !== '' && queryTerms(q).length === 0) return null
  if (q !== '') kept.set('q', q)
  for (const filter of FILTERS) {
    const values = [...new Set(given.getAll(filter))].filter((value) => value !== '' && value.length <= 100)
    for (const value of values.sort().slice(0, MAX_VALUES)) kept.append(filter, value)
  }
  const around = aroundIn(given)
  if (around) {
    kept.set('ort', around.name)
    kept.set('umkreis', String(around.km))
  }
  return kept.size === 0 ? null : kept.toString()
}

/** As on the results page. */
const USUAL_KM = 25
const MAX_KM = 500

/** The place around which something is looked for, with the kilometres; null if there is none, or none that is known. */
export const aroundIn = (params: URLSearchParams) => {
  const name = (params.get('ort') ?? '').trim().slice(0, MAX_QUERY)
  const place = name === '' ? null : placeByName(name)
  const km = Number(params.get('umkreis'))
  return place && { name, km: Number.isInteger(km) && km >= 1 && km <= MAX_KM ? km : USUAL_KM, lat: place.lat, lon: place.lon }
}

export const findableOf = (document: ExampleDocument): Findable => {
  const { content, goodPractice } = document
  const { lat = null, lon = null } = Place.safeParse(content.place).data ?? {}
  const text = kindOf(document.kind)?.searchText(content)
  const tokens = analyse(text ? Object.values(text).join('\n') : '')
  const listed = (field: string) => [content[field]].flat().filter((value) => typeof value === 'string')
  return {
    terms: {
      thema: listed('topics'),
      zielgruppe: listed('targetGroups'),
      setting: listed('settings'),
      land: listed('land'),
      alter: listed('ageGroups'),
      gp: goodPractice ? ['ja'] : [],
      kriterium: goodPractice?.criteria ?? [],
    },
    stems: ` ${tokens.map(({ stem }) => stem).join(' ')} `,
    parts: ` ${[...new Set(tokens.flatMap(({ parts }) => parts))].join(' ')} `,
    ...(lat !== null && lon !== null && { at: { lat, lon } }),
  }
}

const { synonymsIn } = createSynonyms(criteriaNames)

/** Every filter must be met by one of its values, every word or another for it be found as the results page would, no excluded one. */
export const isFound = (query: string, { terms, stems, parts, at }: Findable): boolean => {
  const params = new URLSearchParams(query)
  const around = aroundIn(params)
  if (around && !(at && distanceKm(around, at) <= around.km)) return false
  // the space says that the last word is whole: nobody is typing it any more
  const asked = queryTerms(`${params.get('q') ?? ''} `)
  const others = othersOf(asked)
  const isIn = (filter: Filter) => {
    const wanted = params.getAll(filter)
    return wanted.length === 0 || wanted.some((value) => terms[filter]?.some((key) => isNamed(filter, value, key)))
  }
  const holds = (text: string, words: readonly string[]) => words.length > 0 && text.includes(` ${words.join(' ')} `)
  const isOtherwise = ({ stems: [first = '', ...more] }: Synonym) =>
    more.length === 0 ? holds(stems + parts, [first]) : holds(stems, [first, ...more])
  const isWritten = ({ tokens }: QueryTerm) =>
    holds(
      stems,
      tokens.map(({ stem }) => stem),
    )
  const isPart = (token: Token) =>
    holds(parts, [token.stem]) || (token.parts.length > 0 && token.parts.every((part) => holds(stems + parts, [part])))
  // a minus leaves out whole words alone: -Sturz leaves Sturzprävention
  const isMet = (term: QueryTerm) =>
    term.excluded
      ? !isWritten(term)
      : isWritten(term) ||
        (term.kind === 'word' && term.tokens.every(isPart)) ||
        (term.prefix !== null && term.prefix.length >= 3 && stems.includes(` ${term.prefix}`)) ||
        (others.get(term) ?? []).some(isOtherwise)
  return FILTERS.every(isIn) && alternativesIn(asked).every((terms) => terms.some(isMet))
}

/** Other words for what is wanted; what is not wanted is meant by its own word. */
const othersOf = (asked: readonly QueryTerm[]): ReadonlyMap<QueryTerm, readonly Synonym[]> => {
  const wanted = asked.filter(({ excluded }) => !excluded)
  const found = synonymsIn(wanted.map(({ kind, tokens: [token] }) => (kind === 'word' ? (token?.stem ?? null) : null)))
  return new Map(wanted.map((term, at) => [term, found[at] ?? []]))
}

/** What must be found, each in one of its alternatives. */
const alternativesIn = (terms: readonly QueryTerm[]): readonly (readonly QueryTerm[])[] => {
  const all: QueryTerm[][] = []
  for (const term of terms) {
    const before = term.either ? all.at(-1) : undefined
    if (before) before.push(term)
    else all.push([term])
  }
  return all
}

const isLand = (folded: string, key: string): boolean =>
  `de-${folded}` === key.toLowerCase() || slug(termLabel('land', key, 'de')) === folded

/** Values of an address as people write them: `BW`, `baden-wuerttemberg`, `1`. */
export const isNamed = (filter: string, value: string, key: string): boolean => {
  const folded = value.toLowerCase()
  if (filter === 'gp') return ['ja', '1', 'true', 'yes'].includes(folded)
  return folded === key.toLowerCase() || slug(value) === key || (filter === 'land' && isLand(folded, key))
}
