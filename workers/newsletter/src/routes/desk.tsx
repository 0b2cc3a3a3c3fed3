import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { hasRole } from '@vorbild/kernel/identity'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { addDraft, fillDraft, issueByNumber, listIssues, nextNumber } from '../store/issues.ts'
import { countConfirmed } from '../store/subscribers.ts'
import { texts } from '../texts/texts.ts'
import { DeskPage } from '../views/desk-page.tsx'
import { SENDERS } from './roles.ts'

export const deskRoutes = new Hono<NewsletterEnv>()

deskRoutes.get('/redaktion/newsletter', async (c) => {
  const { db } = c.get('services')
  const [issues, subscribers] = await Promise.all([listIssues(db), countConfirmed(db)])
  const page = c.get('page')
  return c.html(<DeskPage page={page} issues={issues} subscribers={subscribers} maySend={hasRole(page.identity, ...SENDERS)} />)
})

/** A new draft, filled with what was published since the last issue. */
deskRoutes.post('/redaktion/newsletter', async (c) => {
  const { db, clock, siteName } = c.get('services')
  // the issue itself is German, whatever language its editor works in
  const words = texts('de').desk
  const id = newId()
  const number = await nextNumber(db)
  const draft = {
    id,
    number,
    subject: words.draftSubject(number, siteName),
    intro: words.draftIntro,
    editedBy: c.get('page').identity?.id ?? null,
  }
  try {
    await commit(db, [addDraft(db, draft, clock()), fillDraft(db, id)])
  } catch (error) {
    // somebody, or a second click, was faster: both write on the same draft
    if (!(await issueByNumber(db, number))) throw error
  }
  return seeOther(c, `/redaktion/newsletter/${number}`)
})
