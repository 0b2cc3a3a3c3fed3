import { StreamableHTTPTransport } from '@hono/mcp'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Locale } from '@vorbild/kernel/locale'
import { readText } from '@vorbild/web/limited-body'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import { citationOf } from './rules/citation.ts'
import { FACETS, facetLabel, facets } from './rules/facets.ts'
import { MAX_QUERY, readSearch } from './rules/search.ts'
import { searchExamples } from './search-examples.ts'
import type { SearchEnv } from './search-variables.ts'
import type { Services } from './services.ts'
import { exampleById } from './store/read.ts'

const MOST = 25
const READ_ONLY = { readOnlyHint: true, openWorldHint: false }

const filters = Object.fromEntries(
  FACETS.map((name) => [
    name,
    z
      .array(z.string())
      .optional()
      .describe(`${facets[name].label.en}: ${facets[name].terms.map(({ key }) => key).join(', ')}`),
  ]),
)

const answer = (value: object) => ({ content: [{ type: 'text' as const, text: JSON.stringify(value) }] })
const refusal = (text: string) => ({ content: [{ type: 'text' as const, text }], isError: true })

/** What an assistant may do: search and read. Each request has a server of its own, since nothing is remembered between two. */
const serverFor = (services: Services, locale: Locale): McpServer => {
  const { baseUrl, siteName } = services.settings
  const server = new McpServer(
    { name: siteName, version: '1.0.0' },
    {
      instructions:
        'Reviewed practice examples of health promotion in Germany, mostly in German; search with German words. Name number and address of every example you use, as its citation says.',
    },
  )
  server.registerTool(
    'search',
    {
      title: 'Search practice examples',
      description: 'Finds examples by words and filters; several values of a filter widen it, different filters narrow each other.',
      inputSchema: {
        q: z.string().max(MAX_QUERY).optional().describe('Words, "phrases" and -words; OR between two of which one is enough'),
        page: z.int().min(1).optional(),
        ort: z.string().optional().describe('Name of a municipality in Germany; only what is around it'),
        umkreis: z.int().min(1).max(500).optional().describe('Kilometres around `ort`; 25 by default'),
        ...filters,
      },
      annotations: READ_ONLY,
    },
    async ({ q = '', page = 1, ort = '', umkreis, ...chosen }) => {
      const wanted = Object.entries(chosen).flatMap(([name, keys]) => (Array.isArray(keys) ? keys : []).map((key) => [name, String(key)]))
      const { search, unknown } = readSearch(
        new URLSearchParams([['q', q], ['seite', String(page)], ['ort', ort], ['umkreis', String(umkreis ?? '')], ...wanted]),
      )
      if (unknown.length > 0) return refusal(`Unknown values: ${unknown.map(({ parameter, value }) => `${parameter}=${value}`).join(', ')}`)
      const { total, exact, relaxed, corrected, items } = await searchExamples(services, search, locale, MOST)
      return answer({
        total,
        page,
        pages: Math.ceil(total / MOST),
        ...(exact !== null && { note: `${exact} have the words as asked; the others come close.` }),
        ...(corrected !== null && { note: `Nothing has the words as asked; these are for “${corrected.q}”.` }),
        ...(relaxed && { note: 'No example has all words; these have some of them.' }),
        examples: items.map(({ id, slug, title, summary, place, landLabel, status, goodPractice, topics }) => ({
          id,
          title,
          summary,
          place: place === '' ? landLabel : `${place}, ${landLabel}`,
          status: facetLabel('status', status, locale),
          goodPractice: goodPractice !== null,
          topics: topics.map((key) => facetLabel('thema', key, locale)),
          url: `${baseUrl}/beispiele/${slug}`,
        })),
      })
    },
  )
  server.registerTool(
    'read',
    {
      title: 'Read a practice example',
      description: 'One example wholly, with its citation, by its stable number.',
      inputSchema: { id: z.string().describe('Stable number, e.g. PX-2026-000001') },
      annotations: READ_ONLY,
    },
    async ({ id }) => {
      const document = await exampleById(services.db, id)
      if (document === null) return refusal('There is no example with this number.')
      return answer({ ...document, citation: citationOf(document, services.settings) })
    },
  )
  return server
}

/** Older clients put several calls into one request; the limit on requests is to mean something all the same. */
const MOST_CALLS = 10
const MOST_BYTES = 100_000

/** Codes of JSON-RPC 2.0. */
const NOT_JSON = -32700
const NOT_A_REQUEST = -32600

const rpcError = (c: Context<SearchEnv>, status: 400 | 413, code: number, message: string): Response =>
  c.json({ jsonrpc: '2.0', error: { code, message }, id: null }, status)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One call of the Model Context Protocol (streamable HTTP, stateless, answers as JSON), or a few. */
export const answerMcp = async (c: Context<SearchEnv>): Promise<Response> => {
  const text = await readText(c.req.raw, MOST_BYTES)
  if (text === null) return rpcError(c, 413, NOT_A_REQUEST, `At most ${MOST_BYTES} bytes.`)
  const calls = parsed(text)
  if (calls === undefined) return rpcError(c, 400, NOT_JSON, 'This is no JSON.')
  if (Array.isArray(calls) && calls.length > MOST_CALLS) return rpcError(c, 413, NOT_A_REQUEST, `At most ${MOST_CALLS} calls at once.`)
  const transport = new StreamableHTTPTransport({ enableJsonResponse: true })
  await serverFor(c.get('services'), c.get('page').locale).connect(transport)
  try {
    return (await transport.handleRequest(c, calls)) ?? c.body(null, 202)
  } catch (error) {
    // what cannot be read is thrown with the answer the protocol wants
    if (error instanceof HTTPException) return error.getResponse()
    throw error
  }
}
