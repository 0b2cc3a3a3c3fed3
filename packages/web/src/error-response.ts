import { ErrorPage } from '@vorbild/ui/error-page'
import { shared } from '@vorbild/ui/texts/shared'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { askedLocale } from './asked-locale.ts'
import { problem, wantsProblem } from './problem.ts'

export type ErrorStatus = 400 | 403 | 404 | 410 | 413 | 429 | 500 | 503

/** The error as its asker understands it: a page for people, a problem (RFC 9457) for programs. */
export const errorResponse = async <E extends AppEnv>(c: Context<E>, status: ErrorStatus): Promise<Response> => {
  const page = c.get('page')
  if (wantsProblem(c)) {
    const { title, what } = shared({ locale: askedLocale(c) }).errors[status]
    return problem(c, status, { title, detail: what })
  }
  return c.html(await ErrorPage({ page, status, again: c.req.method === 'GET' }), status, { 'cache-control': 'no-store' })
}
