import { hasRole } from '@vorbild/kernel/identity'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { beginDraft } from '../deeds/begin-draft.ts'
import { listIssues } from '../store/issues.ts'
import { countUnreached } from '../store/reach.ts'
import { countConfirmed } from '../store/subscribers.ts'
import { DeskPage } from '../views/desk-page.tsx'
import { SENDERS } from './roles.ts'

export const deskRoutes = new Hono<NewsletterEnv>()

deskRoutes.get('/redaktion/newsletter', async (c) => {
  const { db } = c.get('services')
  const [issues, subscribers, away] = await Promise.all([listIssues(db), countConfirmed(db), countUnreached(db)])
  const page = c.get('page')
  const unreached = Object.values(away).reduce((sum, n) => sum + n, 0)
  const maySend = hasRole(page.identity, ...SENDERS)
  return c.html(<DeskPage page={page} issues={issues} subscribers={subscribers} unreached={unreached} maySend={maySend} />)
})

deskRoutes.post('/redaktion/newsletter', async (c) =>
  seeOther(c, `/redaktion/newsletter/${await beginDraft(c.get('services'), c.get('page').identity?.id ?? null)}`),
)
