import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { mailTo } from '../post.ts'
import { readEmail } from '../rules/contact.ts'
import { DAY_MS } from '../settings.ts'
import { LaterPage } from '../views/later-page.tsx'
import { formRead, tooManyMails, tooOften } from './guard.ts'

/** The link to carry on: to copy, or by mail. */
export const later = new Hono<SubmissionsEnv>()
  .get('/spaeter', async (c) => {
    const { page, row, services } = c.var
    const draftPath = await services.links.draft(row.id)
    const view = {
      page,
      draftPath,
      url: services.links.absolute(page.locale, draftPath),
      until: row.savedAt + services.settings.kept.draftDays * DAY_MS,
      email: row.email,
    }
    return c.html(<LaterPage {...view} sent={c.req.query('mail') === 'unterwegs'} />)
  })
  .post('/spaeter', formRead, async (c) => {
    const { page, row, services } = c.var
    const typed = textOf(c.var.form, 'email')
    const email = readEmail(typed)
    const draftPath = await services.links.draft(row.id)
    if (email === null) {
      const view = {
        page,
        draftPath,
        url: services.links.absolute(page.locale, draftPath),
        until: row.savedAt + services.settings.kept.draftDays * DAY_MS,
        email: typed,
      }
      return c.html(<LaterPage {...view} problem="bad_email" />, 422)
    }
    const refused = (await tooOften(c)) ?? (await tooManyMails(c, email))
    if (refused) return refused
    const now = services.clock()
    const known = row.email || email
    const mail = await mailTo(services, { ...row, email }, await services.mails.resume(row), {
      jobId: newId(),
      now,
      cause: { correlationId: c.var.correlationId },
    })
    await commit(services.db, [services.submissions.saveContact(row.id, { email: known }, now), ...mail])
    services.wake('outbox')
    return seeOther(c, `${draftPath}/spaeter?mail=unterwegs`)
  })
