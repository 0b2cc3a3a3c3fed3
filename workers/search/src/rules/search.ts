import { placeByName } from '@vorbild/content/places'
import { typedText } from '@vorbild/kernel/typed-text'
import { type Chosen, FACETS, type FacetName, facetKey } from './facets.ts'

export const SORTS = ['relevanz', 'neueste', 'titel'] as const
export type Sort = (typeof SORTS)[number]

/** What is looked for; the same behind every address that lists examples. */
export interface Search {
  readonly q: string
  readonly chosen: Chosen
  /** Only around a place. */
  readonly near: Near | null
  /** Null: the best for what was asked. */
  readonly sort: Sort | null
  readonly page: number
}

/** A municipality and how far from it something may be. */
export interface Near {
  readonly name: string
  readonly km: number
  readonly lat: number
  readonly lon: number
}

/** A value that means nothing to us, told to whoever sent it. */
export interface UnknownValue {
  readonly parameter: string
  readonly value: string
}

export interface ReadSearch {
  readonly search: Search
  readonly unknown: readonly UnknownValue[]
}

export const MAX_QUERY = 200
const MAX_PAGE = 9999
const SORT_ALIASES: ReadonlyMap<string, Sort> = new Map([
  ['relevance', 'relevanz'],
  ['newest', 'neueste'],
  ['title', 'titel'],
])

/** Reads an address. Unknown parameters are none of our business, unknown values are left out and named. */
export const readSearch = (params: URLSearchParams): ReadSearch => {
  const unknown: UnknownValue[] = []
  const chosen = Object.fromEntries(FACETS.map((name) => [name, chosenOf(name, params.getAll(name), unknown)])) as unknown as Chosen
  return {
    search: {
      q: queryOf(params.get('q') ?? '', unknown),
      chosen,
      near: nearOf(params.get('ort') ?? '', params.get('umkreis') ?? '', unknown),
      sort: sortOf(params.get('sort') ?? '', unknown),
      page: pageOf(params, unknown),
    },
    unknown,
  }
}

const chosenOf = (name: FacetName, values: readonly string[], unknown: UnknownValue[]): readonly string[] => {
  const keys = new Set<string>()
  for (const value of values) {
    if (value.trim() === '') continue
    const key = facetKey(name, value)
    if (key === null) unknown.push({ parameter: name, value })
    else keys.add(key)
  }
  return [...keys]
}

export const USUAL_KM = 25
const MAX_KM = 500

/** `ort` is the name of a municipality, `umkreis` kilometres around its middle. */
const nearOf = (typed: string, radius: string, unknown: UnknownValue[]): Near | null => {
  const name = typed.trim().slice(0, MAX_QUERY)
  const known = /^\d{1,3}$/.test(radius.trim()) && Number(radius) >= 1 && Number(radius) <= MAX_KM
  if (radius.trim() !== '' && !known) unknown.push({ parameter: 'umkreis', value: radius })
  if (name === '') return null
  const place = placeByName(name)
  if (place === null) {
    unknown.push({ parameter: 'ort', value: name })
    return null
  }
  return { name, km: known ? Number(radius) : USUAL_KM, lat: place.lat, lon: place.lon }
}

/** A space at the end stays: it says that the last word is whole. */
const queryOf = (typed: string, unknown: UnknownValue[]): string => {
  if (typedText(typed) === '') return ''
  const readable = typed
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trimStart()
  if (readable.length <= MAX_QUERY) return readable
  unknown.push({ parameter: 'q', value: readable })
  return readable.slice(0, MAX_QUERY).toWellFormed()
}

const sortOf = (typed: string, unknown: UnknownValue[]): Sort | null => {
  if (typed === '') return null
  const sort = SORTS.find((known) => known === typed) ?? SORT_ALIASES.get(typed) ?? null
  if (sort === null) unknown.push({ parameter: 'sort', value: typed })
  return sort
}

const pageOf = (params: URLSearchParams, unknown: UnknownValue[]): number => {
  const typed = params.get('seite') ?? ''
  if (typed === '') return 1
  const page = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  if (page >= 1 && page <= MAX_PAGE) return page
  unknown.push({ parameter: 'seite', value: typed })
  return 1
}

/** The order used: best hits first when there are words, newest first otherwise. */
export const sortFor = ({ q, sort }: Pick<Search, 'q' | 'sort'>): Sort => {
  const chosen = sort ?? 'relevanz'
  return chosen === 'relevanz' && q.trim() === '' ? 'neueste' : chosen
}

/** The one way to write a search as an address; what is as usual is left out. */
export const searchParams = ({ q, chosen, near, sort, page }: Search): URLSearchParams => {
  const params = new URLSearchParams()
  if (q.trim() !== '') params.set('q', q)
  for (const name of FACETS) for (const key of chosen[name]) params.append(name, key)
  if (near !== null) {
    params.set('ort', near.name)
    params.set('umkreis', String(near.km))
  }
  if (sort !== null) params.set('sort', sort)
  if (page > 1) params.set('seite', String(page))
  return params
}

/** Path and query that lists this search. */
export const searchPath = (path: string, search: Search): string => {
  const query = searchParams(search).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The same search without one chosen value, from its first page. */
export const without = (search: Search, name: FacetName, key: string): Search => ({
  ...search,
  page: 1,
  chosen: { ...search.chosen, [name]: search.chosen[name].filter((other) => other !== key) },
})

/** The same search with this value alone of a facet, from its first page. */
export const withValue = (search: Search, name: FacetName, key: string): Search => ({
  ...search,
  page: 1,
  chosen: { ...search.chosen, [name]: [key] },
})

export const isNarrowed = ({ chosen, near }: Search): boolean => near !== null || FACETS.some((name) => chosen[name].length > 0)
