import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { kindOfRow } from '../deeds/checked-entry.ts'
import { statusOf } from '../deeds/status-of.ts'
import { mailTo } from '../post.ts'
import { readEmail } from '../rules/contact.ts'
import { StatusPage } from '../views/status-page.tsx'
import { formRead, tooOften } from './guard.ts'

const show = async (c: Context<SubmissionsEnv>, problem?: { readonly typed: string }) => {
  const { row, services } = c.var
  // what can be opened again, in another language too, is this page, wherever the form on it was sent
  const page = { ...c.var.page, path: await services.links.status(row.id) }
  const paths = {
    draft: await services.links.draft(row.id),
    answer: await services.links.status(row.id, '/rueckfrage'),
    withdraw: await services.links.status(row.id, '/zurueckziehen'),
    again: await services.links.status(row.id, '/bestaetigung'),
  }
  const view = { page, kind: kindOfRow(row), status: await statusOf(services, row), kept: services.settings.kept, paths }
  return c.html(<StatusPage {...view} email={problem?.typed ?? row.email} emailProblem={problem !== undefined} />, problem ? 422 : 200)
}

/** Where an entry stands. Until the address is confirmed, the mail can be asked for again, to another address too. */
export const status = new Hono<SubmissionsEnv>()
  .get('/', (c) => show(c))
  .post('/bestaetigung', formRead, async (c) => {
    const { row, services, correlationId } = c.var
    if (row.state !== 'unconfirmed') return seeOther(c, await services.links.status(row.id))
    const typed = textOf(c.var.form, 'email')
    const email = readEmail(typed)
    if (email === null) return show(c, { typed })
    const refused = await tooOften(c)
    if (refused) return refused
    const now = services.clock()
    const corrected = { ...row, email }
    const mail = await mailTo(services, corrected, await services.mails.confirm(corrected, row.sentAt ?? now), {
      ...{ jobId: newId(), now },
      cause: { correlationId },
    })
    await commit(services.db, [services.submissions.saveContact(row.id, { email }, row.savedAt), ...mail])
    services.wake('outbox')
    return seeOther(c, await services.links.status(row.id))
  })
