import { errorResponse } from '@vorbild/web/error-response'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { listPublicIssues, publicIssueByNumber } from '../store/issues.ts'
import { ArchivePage } from '../views/archive-page.tsx'
import { PublicIssuePage } from '../views/public-issue-page.tsx'

export const archiveRoutes = new Hono<NewsletterEnv>()

archiveRoutes.get('/newsletter/ausgaben', async (c) =>
  c.html(<ArchivePage page={c.get('page')} issues={await listPublicIssues(c.get('services').db)} />),
)

archiveRoutes.get('/newsletter/ausgaben/:number{[0-9]{1,6}}', async (c) => {
  const { db, baseUrl } = c.get('services')
  const found = await publicIssueByNumber(db, Number(c.req.param('number')))
  return found ? c.html(<PublicIssuePage page={c.get('page')} {...found} baseUrl={baseUrl} />) : errorResponse(c, 404)
})
