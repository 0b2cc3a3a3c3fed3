import { hasRole } from '@vorbild/kernel/identity'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { beginDraft } from '../deeds/begin-draft.ts'
import { listIssues } from '../store/issues.ts'
import { countConfirmed } from '../store/subscribers.ts'
import { DeskPage } from '../views/desk-page.tsx'
import { SENDERS } from './roles.ts'

export const deskRoutes = new Hono<NewsletterEnv>()

deskRoutes.get('/redaktion/newsletter', async (c) => {
  const { db } = c.get('services')
  const [issues, subscribers] = await Promise.all([listIssues(db), countConfirmed(db)])
  const page = c.get('page')
  return c.html(<DeskPage page={page} issues={issues} subscribers={subscribers} maySend={hasRole(page.identity, ...SENDERS)} />)
})

deskRoutes.post('/redaktion/newsletter', async (c) =>
  seeOther(c, `/redaktion/newsletter/${await beginDraft(c.get('services'), c.get('page').identity?.id ?? null)}`),
)
