import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { addCall } from '../deeds/add-call.ts'
import { MAX_HEADING } from '../rules/edit-draft.ts'
import { deskPath } from './open-issue.ts'

const MOST = 2_000

/** A call for practice that another desk wrote ("readers look for X, we have nothing") goes into the draft being written, or into a new one. */
export const callForPracticeRoutes = new Hono<NewsletterEnv>().post('/redaktion/newsletter/aufruf', async (c) => {
  const form = await readForm(c, { maxBytes: 20_000 })
  if (form instanceof Response) return form
  const text = (field: string, most: number): string => textOf(form, field).slice(0, most).toWellFormed()
  const call = { heading: text('heading', MAX_HEADING), body: text('text', MOST) }
  if (call.body === '') return seeOther(c, '/redaktion/newsletter')
  const { number, key } = await addCall(call, c.get('page').identity?.id ?? null, c.get('services'))
  return seeOther(c, `${deskPath(number)}?gespeichert#abschnitt-${key}`)
})
