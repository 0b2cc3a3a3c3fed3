import { z } from '@hono/zod-openapi'
import { ProblemDetails } from './schemas.ts'

const policy = z
  .string()
  .openapi({ description: 'How many requests in how many seconds (IETF draft on rate limits)', example: '"api";q=600;w=60' })

/** What every answer to a question tells in its headers. */
export const ANSWER_HEADERS = z.object({
  etag: z.string().openapi({ description: 'Send it as If-None-Match, and what did not change costs headers only' }),
  'ratelimit-policy': policy,
})

const REFUSAL_HEADERS = z.object({
  'retry-after': z.string().openapi({ description: 'Seconds to wait' }),
  ratelimit: z.string().openapi({ description: 'Nothing remains, and for how many seconds', example: '"api";r=0;t=60' }),
  'ratelimit-policy': policy,
})

export const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemDetails } } })

/** Beside its own answers each address has these. */
export const ALWAYS = {
  304: { description: 'Unchanged since the ETag that was sent' },
  429: { ...refused('Too many requests; wait as long as Retry-After says'), headers: REFUSAL_HEADERS },
  '5XX': refused('Something went wrong on our side; try again later'),
} as const
