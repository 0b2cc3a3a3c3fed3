import { isoTime } from '@vorbild/kernel/clock'
import { link } from '@vorbild/ui/page'
import { cachedText } from '@vorbild/web/cached-text'
import { errorResponse } from '@vorbild/web/error-response'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { previewIn } from '../links.ts'
import { archiveFeed } from '../rules/archive-feed.ts'
import { issueById, listPublicIssues, publicIssueByNumber } from '../store/issues.ts'
import { texts } from '../texts/texts.ts'
import { ArchivePage } from '../views/archive-page.tsx'
import { feedIssue } from '../views/feed-issue.ts'
import { PreviewOverPage } from '../views/preview-over-page.tsx'
import { PublicIssuePage } from '../views/public-issue-page.tsx'

export const archiveRoutes = new Hono<NewsletterEnv>()

const FEED_ISSUES = 20

archiveRoutes.get('/newsletter/ausgaben', async (c) => {
  const { db, archiveNoindex } = c.get('services')
  return c.html(<ArchivePage page={c.get('page')} issues={await listPublicIssues(db)} noindex={archiveNoindex} />)
})

archiveRoutes.get('/newsletter/ausgaben/feed.atom', async (c) => {
  const { db, baseUrl, siteName, archiveNoindex } = c.get('services')
  const page = c.get('page')
  const words = texts(page.locale).archive
  const address = (path: string) => baseUrl + link(page, path)
  const issues = (await listPublicIssues(db)).slice(0, FEED_ISSUES)
  const full = await Promise.all(issues.map(({ number }) => publicIssueByNumber(db, number)))
  const xml = archiveFeed({
    title: `${siteName} – ${words.title}`,
    self: address('/newsletter/ausgaben/feed.atom'),
    page: address('/newsletter/ausgaben'),
    author: siteName,
    language: page.locale,
    issues: full.flatMap((found) => (found ? [feedIssue(found, baseUrl, page.locale)] : [])),
  })
  return cachedText(c, xml, 'application/atom+xml; charset=utf-8', archiveNoindex ? { 'x-robots-tag': 'noindex' } : {})
})

/** What of the archive search engines may know, for the sitemap. */
archiveRoutes.get('/internal/archive', async (c) => {
  const { db, archiveNoindex } = c.get('services')
  if (archiveNoindex) return c.json([])
  const issues = await listPublicIssues(db)
  return c.json([
    { path: '/newsletter/ausgaben', at: null },
    ...issues.map(({ number, startedAt }) => ({
      path: `/newsletter/ausgaben/${number}`,
      at: startedAt === null ? null : isoTime(startedAt),
    })),
  ])
})

archiveRoutes.get('/newsletter/ausgaben/:number{[0-9]{1,6}}', async (c) => {
  const { db, archiveNoindex } = c.get('services')
  const found = await publicIssueByNumber(db, Number(c.req.param('number')))
  return found ? c.html(<PublicIssuePage page={c.get('page')} {...found} noindex={archiveNoindex} />) : errorResponse(c, 404)
})

/**
 * Where test mails lead to until their issue is in the archive: whoever holds the address may read the draft for some days. Not for search
 * engines, and kept by nobody in between.
 */
archiveRoutes.get('/newsletter/vorschau/:token', async (c) => {
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  const { db, clock } = c.get('services')
  const page = c.get('page')
  const draft = await previewIn(c.get('services'), c.req.param('token'))
  if (draft === null) return errorResponse(c, 404)
  const found = clock() < draft.until ? await issueById(db, draft.issueId) : null
  if (found === null) return c.html(<PreviewOverPage page={page} />, 410)
  if (await publicIssueByNumber(db, found.issue.number)) return seeOther(c, `/newsletter/ausgaben/${found.issue.number}`)
  return c.html(<PublicIssuePage page={page} {...found} previewUntil={draft.until} noindex />)
})
