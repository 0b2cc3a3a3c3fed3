import { hasRole, type Identity } from '@vorbild/kernel/identity'
import { errorResponse } from '@vorbild/web/error-response'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { requireRole } from '@vorbild/web/require-role'
import { type Context, Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { mendContact, tryAgain } from '../deeds/mend-contact.ts'
import { addressOf } from '../responsible-for.ts'
import { readEmail } from '../rules/contact.ts'
import { MAX_FORM_BYTES } from '../settings.ts'
import type { Unreached } from '../store/schema.ts'
import { addressField, UnreachedPage, type UnreachedPageProps } from '../views/unreached-page.tsx'

const PATH = '/redaktion/kontakte'

const laenderOf = (identity: Identity | null): readonly string[] | 'all' =>
  hasRole(identity, 'head_office') ? 'all' : (identity?.laender ?? [])

const show = async (c: Context<SubmissionsEnv>, problem?: UnreachedPageProps['problem']) => {
  const { page, services } = c.var
  const found = await services.contacts.unreached(laenderOf(page.identity))
  const lines = await Promise.all(found.map(async (row) => ({ ...row, ...(await addressOf(services, row)) })))
  const done = c.req.query('neu') !== undefined ? 'saved' : c.req.query('wieder') !== undefined ? 'tried' : null
  return c.html(<UnreachedPage page={page} path={PATH} found={lines} done={done} problem={problem} />, problem ? 422 : 200, {
    'cache-control': 'no-store',
  })
}

/** What the form is about, if it still stands there and whoever asks may see it. */
const chosen = async (c: Context<SubmissionsEnv>, form: FormData): Promise<Unreached | null> => {
  const [number, recipient] = textOf(form, 'kontakt').split(' ')
  const found = await c.var.services.contacts.unreached(laenderOf(c.var.page.identity))
  return found.find((row) => row.exampleId === number && row.recipient === recipient) ?? null
}

/** For the office: whom mail about examples does not reach, and a way to mend it. */
export const unreached = new Hono<SubmissionsEnv>()

unreached.use(`${PATH}/*`, requireRole('regional_editor', 'head_office'))

unreached.get(PATH, (c) => show(c))

unreached.post(`${PATH}/adresse`, async (c) => {
  const form = await readForm(c, { maxBytes: MAX_FORM_BYTES })
  if (form instanceof Response) return form
  const row = await chosen(c, form)
  if (row === null) return errorResponse(c, 404)
  const typed = textOf(form, addressField(row))
  const email = readEmail(typed)
  if (email === null) return show(c, { row, typed })
  await mendContact(c.var.services, row, email, { now: c.var.services.clock(), correlationId: c.var.correlationId })
  return seeOther(c, `${PATH}?neu`)
})

unreached.post(`${PATH}/wieder`, async (c) => {
  const form = await readForm(c, { maxBytes: MAX_FORM_BYTES })
  if (form instanceof Response) return form
  const row = await chosen(c, form)
  if (row) await tryAgain(c.var.services, row)
  return seeOther(c, `${PATH}?wieder`)
})
