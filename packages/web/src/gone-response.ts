import { GonePage } from '@vorbild/ui/gone-page'
import { shared } from '@vorbild/ui/texts/shared'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { askedLocale } from './asked-locale.ts'
import { problem, wantsProblem } from './problem.ts'

/** 410 at every address of an example that was withdrawn: a page for people, a problem (RFC 9457) for programs. */
export const goneResponse = async <E extends AppEnv>(c: Context<E>): Promise<Response> => {
  if (!wantsProblem(c)) return c.html(await GonePage({ page: c.get('page') }), 410, { 'cache-control': 'no-cache' })
  const { title, what } = shared({ locale: askedLocale(c) }).gone
  return problem(c, 410, { title, detail: what })
}
