import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { withdraw } from '../deeds/withdraw.ts'
import { typedTitle } from '../rules/typed-title.ts'
import { WithdrawnPage, WithdrawPage } from '../views/withdraw-page.tsx'

/** Taking an entry back: first what that means, then the button, then what was deleted. */
export const withdrawal = new Hono<SubmissionsEnv>()
  .get('/zurueckziehen', async (c) => {
    const { page, row, services } = c.var
    if (row.state === 'withdrawn') return c.html(<WithdrawnPage page={page} number={row.number} />)
    const paths = { act: await services.links.status(row.id, '/zurueckziehen'), keep: await services.links.status(row.id) }
    return c.html(<WithdrawPage page={page} title={typedTitle(row.draft)} paths={paths} />)
  })
  .post('/zurueckziehen', async (c) => {
    const { row, services, correlationId } = c.var
    const done = await withdraw(services, row, { now: services.clock(), correlationId })
    // whoever lost a race sees the new state and may ask again
    return seeOther(c, await services.links.status(row.id, done.ok ? '/zurueckziehen' : ''))
  })
