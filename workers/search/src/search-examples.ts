import type { Locale } from '@vorbild/kernel/locale'
import type { FacetCounts } from './rules/facets.ts'
import { type Item, toItem } from './rules/item.ts'
import type { Search } from './rules/search.ts'
import { textQuery } from './rules/text-query.ts'
import type { Services } from './services.ts'
import { countFacets } from './store/count-facets.ts'
import { find } from './store/find.ts'

export interface Results {
  readonly total: number
  readonly relaxed: boolean
  readonly facets: FacetCounts
  readonly items: readonly Item[]
}

export const PAGE_SIZE = 25

/** Looks for examples: a page of them, how many there are, and what each filter would bring. */
export const searchExamples = async (
  { db, clock }: Services,
  search: Search,
  locale: Locale,
  pageSize: number = PAGE_SIZE,
): Promise<Results> => {
  const now = clock()
  const text = textQuery(search.q)
  const { total, documents, matching, relaxed } = await find(db, search, text, pageSize, now)
  return {
    total,
    relaxed,
    facets: await countFacets(db, search, matching, now),
    items: documents.map((document) => toItem(document, text.wanted, locale, now)),
  }
}
