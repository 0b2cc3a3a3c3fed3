import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { SearchEnv } from '../search-variables.ts'
import { ALWAYS, ANSWER_HEADERS } from './describe-answers.ts'

const FILES = [
  ['/api/v1/dump/examples.jsonl', 'dumpJsonLines', 'Everything public, one published document a line', 'application/jsonl'],
  [
    '/api/v1/dump/examples.csv',
    'dumpCsv',
    'Everything public as a table (RFC 4180, UTF-8), with German labels; below /en with English ones',
    'text/csv',
  ],
  ['/api/v1/catalog.jsonld', 'catalogue', 'The catalogue of these data (DCAT-AP.de)', 'application/ld+json'],
  ['/api/v1/openapi.json', 'openApi', 'This document', 'application/json'],
] as const

/** Files to load as a whole; they are streamed and have no schema of ours. */
export const describeOpenData = (api: OpenAPIHono<SearchEnv>): void => {
  for (const [path, operationId, summary, mediaType] of FILES) {
    api.openAPIRegistry.registerPath({
      method: 'get',
      path,
      operationId,
      tags: ['open data'],
      summary,
      responses: {
        200: { description: 'The file', headers: ANSWER_HEADERS, content: { [mediaType]: { schema: z.string() } } },
        ...ALWAYS,
      },
    })
  }
}
