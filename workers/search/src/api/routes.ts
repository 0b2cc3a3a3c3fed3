import { createRoute, z } from '@hono/zod-openapi'
import { FACETS, facets } from '../rules/facets.ts'
import { MAX_QUERY, SORTS } from '../rules/search.ts'
import { ALWAYS, ANSWER_HEADERS, refused } from './describe-answers.ts'
import { Example, ExampleList, Suggestions } from './schemas.ts'

export const MAX_PAGE_SIZE = 100

/** One value or several; read by `readSearch`, so that page and API understand the same. */
const oneOrMany = z.union([z.string(), z.array(z.string())]).optional()

const filters = Object.fromEntries(
  FACETS.map((name) => [
    name,
    oneOrMany.openapi({
      type: 'array',
      items: { type: 'string', enum: facets[name].terms.map(({ key }) => key) },
      param: { name, in: 'query', style: 'form', explode: true },
      description: `${facets[name].label.en} (${facets[name].label.de})`,
    }),
  ]),
)

const ListQuery = z.object({
  q: oneOrMany.openapi({
    type: 'string',
    maxLength: MAX_QUERY,
    description:
      'Words, "phrases" and -words; OR in capitals between two of which one is enough. The last word also counts as a beginning, unless a space follows.',
    example: 'Sturzprävention',
  }),
  ...filters,
  ort: oneOrMany.openapi({ type: 'string', description: 'Name of a municipality; only what is around it', example: 'Esslingen am Neckar' }),
  umkreis: oneOrMany.openapi({ type: 'integer', minimum: 1, maximum: 500, description: 'Kilometres around `ort`; 25 by default' }),
  sort: oneOrMany.openapi({ type: 'string', enum: [...SORTS], description: 'Order; best match by default when there are words' }),
  seite: oneOrMany.openapi({ type: 'integer', minimum: 1, description: 'Page, from 1' }),
  proSeite: oneOrMany.openapi({ type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, description: 'Examples per page; 25 by default' }),
})

const json = <T extends z.ZodType>(description: string, schema: T, headers: z.ZodObject = ANSWER_HEADERS) => ({
  description,
  headers,
  content: { 'application/json': { schema } },
})

const LIST_HEADERS = ANSWER_HEADERS.extend({
  link: z
    .string()
    .openapi({ description: 'Pages `first`, `prev`, `next` and `last` as far as there are several, and the `license` (RFC 8288)' }),
  'x-rows-read': z.string().openapi({ description: 'Rows of the database that the answer cost' }),
})

export const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/examples',
  operationId: 'listExamples',
  tags: ['examples'],
  summary: 'Search, narrow down and list practice examples',
  request: { query: ListQuery },
  responses: { 200: json('A page of examples with facets', ExampleList, LIST_HEADERS), 400: refused('A value is unknown'), ...ALWAYS },
})

export const exampleRoute = createRoute({
  method: 'get',
  path: '/api/v1/examples/{id}',
  operationId: 'getExample',
  tags: ['examples'],
  summary: 'One practice example by its stable number',
  request: { params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, example: 'PX-2026-000001' }) }) },
  responses: {
    200: json('The published document', Example),
    404: refused('There is no such example'),
    410: refused('It was withdrawn'),
    ...ALWAYS,
  },
})

export const suggestRoute = createRoute({
  method: 'get',
  path: '/api/v1/suggest',
  operationId: 'suggest',
  tags: ['examples'],
  summary: 'Suggestions while somebody types',
  request: { query: z.object({ q: oneOrMany.openapi({ type: 'string', description: 'What was typed so far', example: 'Sturz' }) }) },
  responses: { 200: json('At most eight suggestions', Suggestions), ...ALWAYS },
})
