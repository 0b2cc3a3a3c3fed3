import { commit } from '@vorbild/events/statement'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { dropPictures } from '../deeds/drop-pictures.ts'
import type { Draft, DraftWish } from '../rules/edit-draft.ts'
import type { Issue } from '../rules/issue.ts'
import { announceEntries, deleteDraft, fillDraft, issueById, noteFilled } from '../store/issues.ts'
import { draftOpening } from '../texts/draft-opening.ts'
import { DraftPage } from '../views/draft-page.tsx'
import { RemoveDraftPage } from '../views/remove-draft-page.tsx'
import { draftProps } from './draft-props.ts'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { MAX_DRAFT_BYTES, saveTyped } from './save-typed.tsx'

/** Writing an issue. */
export const draftRoutes = new Hono<NewsletterEnv>()

const DONE = ['gespeichert', 'nachgetragen', 'getestet', 'geplant', 'freigegeben'] as const

draftRoutes.get(ISSUE_PATH, async (c, next) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  if (found.issue.state !== 'draft') return next()
  const done = DONE.find((key) => c.req.query(key) !== undefined)
  const isRefused = c.req.query('nicht-freigegeben') !== undefined
  return c.html(<DraftPage {...(await draftProps(c, found))} done={done} moved={c.req.query('bewegt')} isRefused={isRefused} />)
})

draftRoutes.post(ISSUE_PATH, async (c) => {
  const form = await readForm(c, { maxBytes: MAX_DRAFT_BYTES })
  if (form instanceof Response) return form
  const saved = await saveTyped(c, form)
  if (saved instanceof Response) return saved
  const { issue, wish, draft } = saved
  if (form.has('nachtrag')) return fillUp(c, issue)
  return seeOther(c, deskPath(issue.number) + (textOf(form, 'weiter') === 'testmail' ? '/testmail' : placeOf(wish, draft)))
})

/** Back to the button that moved something, or to what was added (a browser that jumps to a place in the page focuses nothing there), otherwise to the top with a word that all is saved. */
const placeOf = ({ move, change }: DraftWish, { sections }: Draft): string => {
  if (move) return `?bewegt=${move.by < 0 ? 'auf' : 'ab'}:${move.exampleId}`
  if (change === null || change.deed === 'remove') return '?gespeichert'
  if (change.deed !== 'add') return `?bewegt=${change.deed === 'up' ? 'auf' : 'ab'}:${change.key}`
  // where all sections are taken, it says so there
  return `#abschnitt-${sections.some(({ key }) => key === change.key) ? change.key : 'neu'}`
}

/** Adds what was published meanwhile. */
const fillUp = async (c: NewsletterContext, { id, number }: Issue): Promise<Response> => {
  const { db, clock } = c.get('services')
  await commit(db, [
    fillDraft(db, id),
    announceEntries(db, id, draftOpening()),
    noteFilled(db, id, c.get('page').identity?.id ?? null, clock()),
  ])
  return seeOther(c, `${deskPath(number)}?nachgetragen`)
}

draftRoutes.get(`${ISSUE_PATH}/loeschen`, async (c) => {
  const found = await openIssue(c, 'draft')
  return found instanceof Response ? found : c.html(<RemoveDraftPage page={c.get('page')} issue={found.issue} />)
})

draftRoutes.post(`${ISSUE_PATH}/loeschen`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const { db } = c.get('services')
  await commit(db, deleteDraft(db, found.issue.id))
  if ((await issueById(db, found.issue.id)) === null) await dropPictures(found.issue.id, c.get('services'))
  return seeOther(c, '/redaktion/newsletter')
})
