import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { mailTo } from '../post.ts'
import { readEmail } from '../rules/contact.ts'
import type { Services } from '../services.ts'
import { LostLinkPage, LostLinkSentPage } from '../views/lost-link-page.tsx'
import { formRead, mayBeMailed, tooOften } from './guard.ts'

const MOST_MAILS = 5

const mailLinks = async (services: Services, email: string, correlationId: string): Promise<void> => {
  const now = services.clock()
  const rows = await services.submissions.byEmail(email, MOST_MAILS)
  if (rows.length === 0 || !(await mayBeMailed(services, email))) return
  for (const row of rows) {
    const mail = row.state === 'unconfirmed' ? await services.mails.confirm(row, now) : await services.mails.link(row)
    await commit(services.db, await mailTo(services, row, mail, { jobId: newId(), now, cause: { correlationId } }))
  }
  services.wake('outbox')
}

/** For lost links. The answer is the same whether we know the address or not, and takes the same time. */
export const lostLink = new Hono<SubmissionsEnv>()
  .get('/einreichungen/link', (c) => c.html(<LostLinkPage page={c.var.page} />))
  .post('/einreichungen/link', formRead, async (c) => {
    // whoever tries addresses out is counted for each of them, right or wrong
    const refused = await tooOften(c)
    if (refused) return refused
    const typed = textOf(c.var.form, 'email')
    const email = readEmail(typed)
    if (email === null) return c.html(<LostLinkPage page={c.var.page} typed={typed} problem="bad_email" />, 422)
    c.executionCtx.waitUntil(mailLinks(c.var.services, email, c.var.correlationId))
    return seeOther(c, '/einreichungen/link/unterwegs')
  })
  .get('/einreichungen/link/unterwegs', (c) => c.html(<LostLinkSentPage page={c.var.page} />))
