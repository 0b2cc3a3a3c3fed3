import { Hono } from 'hono'
import { noteMisses } from '../misses.ts'
import { readSearch } from '../rules/search.ts'
import { searchExamples } from '../search-examples.ts'
import type { SearchEnv } from '../search-variables.ts'
import { ResultsPage } from '../views/results-page.tsx'

export const results = new Hono<SearchEnv>()

/** The list is shown even when a part of the address was not understood; the status tells programs that it was not. */
results.get('/beispiele', async (c) => {
  const page = c.get('page')
  const services = c.get('services')
  const { search, unknown } = readSearch(new URL(c.req.url).searchParams)
  const found = await searchExamples(services, search, page.locale)
  c.executionCtx.waitUntil(noteMisses(services, search, found))
  const status = unknown.length > 0 ? 400 : 200
  return c.html(<ResultsPage page={page} search={search} unknown={unknown} results={found} />, status, { 'cache-control': 'no-cache' })
})
