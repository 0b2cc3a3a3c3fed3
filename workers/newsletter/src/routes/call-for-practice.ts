import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { beginDraft } from '../deeds/begin-draft.ts'
import { MAX_INTRO } from '../rules/edit-draft.ts'
import { addToIntro, openDraft } from '../store/add-to-intro.ts'
import { deskPath } from './open-issue.ts'

const MOST = 2_000

/** A call for practice that another desk wrote ("readers look for X, we have nothing") goes into the draft being written, or into a new one. */
export const callForPracticeRoutes = new Hono<NewsletterEnv>().post('/redaktion/newsletter/aufruf', async (c) => {
  const form = await readForm(c, { maxBytes: 20_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const editedBy = c.get('page').identity?.id ?? null
  const text = textOf(form, 'text').slice(0, MOST).toWellFormed()
  const number = (await openDraft(services.db)) ?? (await beginDraft(services, editedBy))
  if (text !== '') await addToIntro(services.db, number, text, { most: MAX_INTRO, editedBy })
  return seeOther(c, `${deskPath(number)}?gespeichert#intro`)
})
