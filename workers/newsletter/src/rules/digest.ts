import type { Locale } from '@vorbild/kernel/locale'
import { type Interests, isInteresting, isNarrowed } from './interests.ts'
import { type Findable, isFound } from './saved-search.ts'

/** Something that appeared, as far as a digest must know. */
export interface News {
  readonly exampleId: string
  readonly topics: readonly string[]
  readonly targetGroups: readonly string[]
  readonly land: string
  readonly isGoodPractice: boolean
  readonly findable: Findable
  /** When it became news: as it came to us, or as it was awarded. */
  readonly heardAt: number
}

/** A saved search, and since when: what was there when it was saved stood on the results page. */
export interface ReaderSearch {
  readonly query: string
  readonly since: number
}

export interface Reader extends Interests {
  readonly id: string
  readonly email: string
  readonly locale: Locale
  readonly since: number
  readonly searches: readonly ReaderSearch[]
  /** When they were last told of an example, by digest or issue. */
  readonly told: ReadonlyMap<string, number>
  /** When a digest told them of an example by a letter that did not arrive. */
  readonly lost: ReadonlyMap<string, number>
}

/**
 * What is new for one reader, oldest first: it became news after they came, they were not told of it since, and they wish to know. An award
 * is news of its own, also for whoever was told of the example before. What a lost letter told of goes along with whatever else is new:
 * a mail for that alone would be sent to a full box again and again.
 */
export const newsFor = (reader: Reader, news: readonly News[]): readonly string[] => {
  const untold = news
    .filter(({ exampleId, heardAt }) => heardAt > reader.since && heardAt > (reader.told.get(exampleId) ?? 0))
    .filter((one) => isWished(reader, one))
  const isAnyNew = untold.some(({ exampleId, heardAt }) => heardAt > (reader.lost.get(exampleId) ?? 0))
  return isAnyNew ? untold.map(({ exampleId }) => exampleId) : []
}

/** A saved search that finds it, or the ticked choice. Who saved a search and ticked nothing wants just what it finds. */
const isWished = (reader: Reader, one: News): boolean =>
  reader.searches.some(({ query, since }) => one.heardAt > since && isFound(query, one.findable)) ||
  ((reader.searches.length === 0 || isNarrowed(reader)) && isInteresting(reader, one))

/** Readers who get the very same mail: it is rendered once for all of them. */
export interface Edition {
  readonly locale: Locale
  readonly exampleIds: readonly string[]
  readonly readers: { readonly id: string; readonly email: string }[]
}

/** Adds readers to the editions they belong to. Whoever has no news belongs to none: there are no empty mails. */
export const addToEditions = (editions: Map<string, Edition>, readers: readonly Reader[], news: readonly News[]): void => {
  for (const reader of readers) {
    const exampleIds = newsFor(reader, news)
    if (exampleIds.length === 0) continue
    const key = `${reader.locale} ${exampleIds.join(' ')}`
    const edition = editions.get(key) ?? { locale: reader.locale, exampleIds, readers: [] }
    edition.readers.push({ id: reader.id, email: reader.email })
    editions.set(key, edition)
  }
}
