import { link } from '@vorbild/ui/page'
import type { Context } from 'hono'
import { readSearch, searchPath } from './rules/search.ts'
import { searchExamples } from './search-examples.ts'
import type { SearchEnv } from './search-variables.ts'

/** The hits of a search in one go, not a page of them. A value not understood is left out, as in feeds. */
export const allHits = async (c: Context<SearchEnv>, most: number) => {
  const { search } = readSearch(new URL(c.req.url).searchParams)
  const all = { ...search, page: 1 }
  const results = await searchExamples(c.get('services'), all, c.get('page').locale, most)
  const source = c.get('services').settings.baseUrl + link(c.get('page'), searchPath('/beispiele', all))
  return { search: all, results, source }
}
