import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { confirm } from '../deeds/confirm.ts'
import { typedTitle } from '../rules/typed-title.ts'
import type { Submission } from '../store/schema.ts'
import { ConfirmPage } from '../views/confirm-page.tsx'
import { deadLink } from './dead-link.tsx'

/** The entry whose mailed link this is; the key is bound to the address it was mailed to. */
const openMailed = async (c: Context<SubmissionsEnv>): Promise<Submission | 404 | 410> => {
  const { links, submissions } = c.var.services
  const row = await submissions.get(c.req.param('id') ?? '')
  if (row === null || row.email === '') return 410
  return (await links.isConfirmKey(row.id, row.email, c.req.query('schluessel') ?? '')) ? row : 404
}

/** The page behind the mailed link. Opening it does nothing, since mail scanners do; its button confirms. */
export const confirmation = new Hono<SubmissionsEnv>()
  .get('/bestaetigen', async (c) => {
    const row = await openMailed(c)
    if (typeof row === 'number') return deadLink(c, row)
    if (row.state !== 'unconfirmed') return seeOther(c, await c.var.services.links.status(row.id))
    return c.html(<ConfirmPage page={c.var.page} title={typedTitle(row.draft)} />, 200, { 'cache-control': 'no-store' })
  })
  .post('/bestaetigen', async (c) => {
    const row = await openMailed(c)
    if (typeof row === 'number') return deadLink(c, row)
    const { services, correlationId } = c.var
    await confirm(services, row, { now: services.clock(), correlationId })
    return seeOther(c, await services.links.status(row.id))
  })
