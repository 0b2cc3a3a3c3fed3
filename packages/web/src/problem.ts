import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** Problem details of RFC 9457; `errors` is our extension: what is wrong with which field. */
export interface Problem {
  /** Address of the kind of problem; `about:blank` (the default) means the status says it all. */
  readonly type?: string
  readonly title: string
  readonly detail?: string
  readonly errors?: readonly FieldProblem[]
}

/** Answers a machine with `application/problem+json`. */
export const problem = (c: Context, status: ContentfulStatusCode, { type = 'about:blank', ...rest }: Problem): Response => {
  const requestId: unknown = c.get('correlationId')
  const instance = typeof requestId === 'string' && requestId !== '' ? { instance: `urn:uuid:${requestId}` } : {}
  return c.body(JSON.stringify({ type, status, ...rest, ...instance }), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

/** True if the asker is a program: it asks the API, or prefers JSON to HTML. */
export const wantsProblem = (c: Context): boolean => {
  const accept = c.req.header('accept') ?? ''
  return c.req.path.startsWith('/api/') || (accept.includes('json') && !accept.includes('text/html'))
}
