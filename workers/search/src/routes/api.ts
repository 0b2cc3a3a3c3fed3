import { OpenAPIHono } from '@hono/zod-openapi'
import type { Locale } from '@vorbild/kernel/locale'
import { link, type Page } from '@vorbild/ui/page'
import { askedLocale } from '@vorbild/web/asked-locale'
import { goneResponse } from '@vorbild/web/gone-response'
import { problem } from '@vorbild/web/problem'
import { cachedJson, sendTagged, type Tagged, tagged } from '../api/cached-json.ts'
import { describeHandIn, openApiDocument } from '../api/describe.ts'
import { describeOpenData } from '../api/describe-open-data.ts'
import { linksFor } from '../api/links-for.ts'
import { onlyReadable } from '../api/only-readable.ts'
import { limitedTo, openToAll } from '../api/open-to-all.ts'
import { readPageSize } from '../api/read-page-size.ts'
import { exampleRoute, listRoute, suggestRoute } from '../api/routes.ts'
import type { ExampleList } from '../api/schemas.ts'
import { FACETS, facetLabel } from '../rules/facets.ts'
import { MAX_QUERY, readSearch, type Search, sortFor, type UnknownValue } from '../rules/search.ts'
import { type Results, searchExamples } from '../search-examples.ts'
import type { SearchEnv } from '../search-variables.ts'
import { exampleById, isWithdrawn } from '../store/read.ts'
import { suggest } from '../suggest.ts'
import { texts } from '../texts/texts.ts'
import { mcp } from './mcp.ts'
import { openData } from './open-data.ts'

export const api = new OpenAPIHono<SearchEnv>()

api.use('/api/v1/*', openToAll, limitedTo('api'))

api.openapi(listRoute, async (c) => {
  const startedAt = Date.now()
  const params = new URL(c.req.url).searchParams
  const { search, unknown } = readSearch(params)
  const { pageSize, unknown: unknownSize } = readPageSize(params)
  const wrong = [...unknown, ...unknownSize]
  if (wrong.length > 0) return problem(c, 400, unknownProblem(wrong, askedLocale(c)))
  const services = c.get('services')
  const page = c.get('page')
  const results = await searchExamples(services, search, page.locale, pageSize)
  const list = written.get(results.items) ?? (await tagged(listOf(results, search, pageSize, page, services.settings.baseUrl)))
  written.set(results.items, list)
  // what the answer cost in rows of the database, for those who watch the bill
  c.header('x-rows-read', String(results.rowsRead))
  c.header(
    'link',
    linksFor(search, { total: results.total, pageSize }, (path) => services.settings.baseUrl + link(page, path)),
  )
  return sendTagged(c, list, { tookMs: Date.now() - startedAt })
})

/** Lists as they were sent, as long as what they show is remembered. */
const written = new WeakMap<Results['items'], Tagged>()

const listOf = (
  { total, exact, relaxed, corrected, didYouMean, facets, items }: Results,
  search: Search,
  pageSize: number,
  page: Page,
  baseUrl: string,
): Omit<ExampleList, 'tookMs'> => ({
  total,
  page: search.page,
  pageSize,
  query: {
    applied: applied(search),
    ...(corrected ? { didYouMean: corrected.q, corrected: true } : didYouMean !== null && { didYouMean }),
    ...(exact !== null && { exact }),
    ...(relaxed && { relaxed: true }),
  },
  facets: Object.fromEntries(
    FACETS.map((name) => [name, facets[name].map(({ key, count }) => ({ key, label: facetLabel(name, key, page.locale), count }))]),
  ) as ExampleList['facets'],
  items: items.map((item) => ({
    ...item,
    url: baseUrl + link(page, `/beispiele/${item.slug}`),
    topics: [...item.topics],
    targetGroups: [...item.targetGroups],
    settings: [...item.settings],
    reasons: [...item.reasons],
  })),
})

const applied = (search: Search): ExampleList['query']['applied'] => ({
  ...(search.q.trim() !== '' && { q: search.q.trim() }),
  ...Object.fromEntries(FACETS.filter((name) => search.chosen[name].length > 0).map((name) => [name, [...search.chosen[name]]])),
  ...(search.near && { ort: search.near.name, umkreis: search.near.km }),
  sort: sortFor(search),
})

const unknownProblem = (wrong: readonly UnknownValue[], locale: Locale) => {
  const words = texts(locale).problems
  return {
    title: words.unknownValue,
    detail: words.unknownValues([...new Set(wrong.map(({ parameter }) => parameter))].join(', ')),
    errors: wrong.map(({ parameter, value }) => ({
      field: parameter,
      message: parameter === 'q' ? words.tooLong(MAX_QUERY) : words.unknown(value.slice(0, 100).toWellFormed()),
    })),
  }
}

api.openapi(exampleRoute, async (c) => {
  const { db } = c.get('services')
  const { id } = c.req.valid('param')
  const document = await exampleById(db, id)
  if (document) return cachedJson(c, document)
  if (await isWithdrawn(db, id)) return goneResponse(c)
  const words = texts(askedLocale(c)).problems
  return problem(c, 404, { title: words.notFound, detail: words.noExample })
})

api.openapi(suggestRoute, async (c) => {
  const typed = new URL(c.req.url).searchParams.get('q') ?? ''
  return cachedJson(c, await suggest(c.get('services'), typed, c.get('page').locale))
})

api.route('/', openData)
api.route('/', mcp)
describeOpenData(api)
describeHandIn(api)

api.get('/api/v1/openapi.json', (c) => cachedJson(c, openApiDocument(api, c.get('services').settings)))
onlyReadable(api)
