import { typedText } from '@vorbild/kernel/typed-text'
import { link } from '@vorbild/ui/page'
import { HEADERS } from '@vorbild/web/headers'
import { Hono } from 'hono'
import { noteMisses } from '../misses.ts'
import { readSearch, searchPath } from '../rules/search.ts'
import { searchExamples } from '../search-examples.ts'
import type { SearchEnv } from '../search-variables.ts'
import { ResultsPage } from '../views/results-page.tsx'

export const results = new Hono<SearchEnv>()

/** The list is shown even when a part of the address was not understood; the status tells programs that it was not. */
results.get('/beispiele', async (c) => {
  const page = c.get('page')
  const services = c.get('services')
  const { searchParams } = new URL(c.req.url)
  const { search, unknown } = readSearch(searchParams)
  if (unknown.length === 0 && isLeftEmpty(searchParams)) return c.redirect(link(page, searchPath('/beispiele', search)), 302)
  const found = await searchExamples(services, search, page.locale)
  c.executionCtx.waitUntil(noteMisses(services, search, found, c.req.header(HEADERS.network) ?? null))
  const status = unknown.length > 0 ? 400 : 200
  return c.html(<ResultsPage page={page} search={search} unknown={unknown} results={found} />, status, { 'cache-control': 'no-cache' })
})

/** Forms send fields that nobody filled in; without them the address is short enough to be passed on. */
const isLeftEmpty = (params: URLSearchParams): boolean =>
  [...params.values()].some((value) => typedText(value) === '') || (params.has('umkreis') && !params.has('ort'))
