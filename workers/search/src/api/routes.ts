import { createRoute, z } from '@hono/zod-openapi'
import { FACETS, facets } from '../rules/facets.ts'
import { MAX_QUERY, SORTS } from '../rules/search.ts'
import { Example, ExampleList, ProblemDetails, Suggestions } from './schemas.ts'

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
    description: 'Words, "phrases" and -words. The last word also counts as a beginning, unless a space follows.',
    example: 'Sturzprävention',
  }),
  ...filters,
  ort: oneOrMany.openapi({ type: 'string', description: 'Name of a municipality; only what is around it', example: 'Esslingen am Neckar' }),
  umkreis: oneOrMany.openapi({ type: 'integer', minimum: 1, maximum: 500, description: 'Kilometres around `ort`; 25 by default' }),
  sort: oneOrMany.openapi({ type: 'string', enum: [...SORTS], description: 'Order; best match by default when there are words' }),
  seite: oneOrMany.openapi({ type: 'integer', minimum: 1, description: 'Page, from 1' }),
  proSeite: oneOrMany.openapi({ type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, description: 'Examples per page; 25 by default' }),
})

const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })
const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemDetails } } })
const unchanged = { 304: { description: 'Unchanged since the ETag that was sent' } }
const tooMany = { 429: refused('Too many requests; wait as long as Retry-After says') }

export const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/examples',
  operationId: 'listExamples',
  tags: ['examples'],
  summary: 'Search, narrow down and list practice examples',
  request: { query: ListQuery },
  responses: { 200: json('A page of examples with facets', ExampleList), ...unchanged, 400: refused('A value is unknown'), ...tooMany },
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
    ...unchanged,
    404: refused('There is no such example'),
    410: refused('It was withdrawn'),
    ...tooMany,
  },
})

export const suggestRoute = createRoute({
  method: 'get',
  path: '/api/v1/suggest',
  operationId: 'suggest',
  tags: ['examples'],
  summary: 'Suggestions while somebody types',
  request: { query: z.object({ q: oneOrMany.openapi({ type: 'string', description: 'What was typed so far', example: 'Sturz' }) }) },
  responses: { 200: json('At most eight suggestions', Suggestions), ...unchanged, ...tooMany },
})
