import type { ExampleDocument } from '@vorbild/content/documents'
import { snowball } from '@vorbild/german/stem'
import { isStopword } from '@vorbild/german/stopwords'
import { facetsOf } from '../../../workers/search/src/rules/facets.ts'
import { searchTextOf } from '../../../workers/search/src/rules/index-entry.ts'
import type { Judged } from './judged.ts'

/** Every peer searches the same fields as we do. */
export const fieldsOf = searchTextOf

/** Filters are applied to what a peer found, in the same way for all: values of a facet widen, facets narrow. */
export const fitting = (documents: readonly ExampleDocument[]) => {
  const facets = documents.map((document) => new Set(facetsOf(document).map(([name, value]) => `${name}/${value}`)))
  return ({ filters }: Judged, places: readonly number[]): readonly number[] => {
    const names = [...new Set(filters.map(([name]) => name))]
    return places.filter((place) =>
      names.every((wanted) => filters.some(([name, value]) => name === wanted && facets[place - 1]?.has(`${name}/${value}`))),
    )
  }
}

/** A word as search libraries are usually set up for German: lower case, Snowball stem (which folds umlauts), no stopwords. */
export const germanStem = (word: string): string | null => {
  const lower = word.toLowerCase()
  return isStopword(lower) ? null : snowball(lower)
}
