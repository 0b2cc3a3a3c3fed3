import type { Context } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { DeadLinkPage } from '../views/dead-link-page.tsx'

/** A link that opens nothing: 404 if we never made it, 410 if what it opened is deleted. Both pages tell how to get a new one. */
export const deadLink = async (c: Context<SubmissionsEnv>, status: 404 | 410): Promise<Response> =>
  c.html(await DeadLinkPage({ page: c.var.page, gone: status === 410, kept: c.var.services.settings.kept }), status, {
    'cache-control': 'no-store',
  })
