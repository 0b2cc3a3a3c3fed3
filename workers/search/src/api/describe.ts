import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { kinds } from '@vorbild/content/kinds'
import type { SearchEnv } from '../search-variables.ts'
import { ALWAYS } from './describe-answers.ts'
import { ProblemDetails } from './schemas.ts'

/** The machine hand-in is answered by submissions, but people look for it in the same document. */
export const describeHandIn = (api: OpenAPIHono<SearchEnv>): void => {
  const HandIn = z
    .object({
      kind: z.literal('praxisbeispiel').optional(),
      locale: z.enum(['de', 'en']).optional().openapi({ description: 'Language of the entry; German by default' }),
      contact: z.object({ name: z.string(), email: z.email() }).openapi({ description: 'Who answers questions; never published' }),
      content: z.object(kinds.praxisbeispiel.fieldSchemas).openapi({ description: 'The fields of the form' }),
    })
    .openapi('HandIn')
  api.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', { type: 'http', scheme: 'bearer' })
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/v1/submissions',
    operationId: 'handIn',
    tags: ['submissions'],
    summary: 'Hand in a practice example by machine',
    security: [{ apiKey: [] }],
    request: {
      headers: z.object({
        'idempotency-key': z.string().max(200).optional().openapi({ description: 'The same key sent again hands nothing in twice' }),
      }),
      body: { required: true, content: { 'application/json': { schema: HandIn } } },
    },
    responses: {
      202: {
        description: 'Received and waiting for review',
        content: { 'application/json': { schema: z.object({ id: z.string(), number: z.string(), status: z.url() }) } },
      },
      400: {
        description: 'Not readable as JSON, or of another shape',
        content: { 'application/problem+json': { schema: ProblemDetails } },
      },
      401: { description: 'No or unknown key', content: { 'application/problem+json': { schema: ProblemDetails } } },
      413: { description: 'Too large', content: { 'application/problem+json': { schema: ProblemDetails } } },
      422: {
        description: 'Fields are missing or wrong; `errors` names them',
        content: { 'application/problem+json': { schema: ProblemDetails } },
      },
      '5XX': ALWAYS['5XX'],
    },
  })
}

/** The whole API as OpenAPI 3.1. */
export const openApiDocument = (api: OpenAPIHono<SearchEnv>, { siteName, baseUrl }: { siteName: string; baseUrl: string }) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `${siteName} API`,
      version: '1.0.0',
      description: 'Practice examples of health promotion as open data. Additions keep the version; changes that break get a new one.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [
      { url: baseUrl, description: 'Labels and links in German' },
      { url: `${baseUrl}/en`, description: 'Labels and links in English' },
    ],
    tags: [
      { name: 'examples', description: 'Find and read what is published' },
      { name: 'open data', description: 'Load everything at once' },
      { name: 'submissions', description: 'Hand in by machine' },
    ],
  })
export type ApiDocument = ReturnType<typeof openApiDocument>
