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
  /** When it first came to us. */
  readonly cameAt: number
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
  /** Examples they were told of, by digest or issue. */
  readonly told: ReadonlySet<string>
}

/**
 * What is new for one reader, oldest first: it came after they did, they were not told of it, and they wish to know. Who was told what
 * is forgotten after a while: of what came before `forgottenBefore` everybody who was there then counts as told.
 */
export const newsFor = (reader: Reader, news: readonly News[], forgottenBefore: number): readonly string[] =>
  news
    .filter((one) => one.heardAt > reader.since && !reader.told.has(one.exampleId) && !isForgotten(reader, one, forgottenBefore))
    .filter((one) => isWished(reader, one))
    .map(({ exampleId }) => exampleId)

const isForgotten = ({ since }: Reader, { cameAt }: News, forgottenBefore: number): boolean => cameAt < forgottenBefore && since < cameAt

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
export const addToEditions = (
  editions: Map<string, Edition>,
  readers: readonly Reader[],
  news: readonly News[],
  forgottenBefore: number,
): void => {
  for (const reader of readers) {
    const exampleIds = newsFor(reader, news, forgottenBefore)
    if (exampleIds.length === 0) continue
    const key = `${reader.locale} ${exampleIds.join(' ')}`
    const edition = editions.get(key) ?? { locale: reader.locale, exampleIds, readers: [] }
    edition.readers.push({ id: reader.id, email: reader.email })
    editions.set(key, edition)
  }
}
