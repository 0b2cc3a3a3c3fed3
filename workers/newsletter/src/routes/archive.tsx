import { isoTime } from '@vorbild/kernel/clock'
import { link } from '@vorbild/ui/page'
import { errorResponse } from '@vorbild/web/error-response'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { archiveFeed } from '../rules/archive-feed.ts'
import { markdownToHtml } from '../rules/markdown.ts'
import { listPublicIssues, publicIssueByNumber } from '../store/issues.ts'
import { texts } from '../texts/texts.ts'
import { ArchivePage } from '../views/archive-page.tsx'
import { PublicIssuePage } from '../views/public-issue-page.tsx'

export const archiveRoutes = new Hono<NewsletterEnv>()

const FEED_ISSUES = 20

archiveRoutes.get('/newsletter/ausgaben', async (c) => {
  const { db, archiveNoindex } = c.get('services')
  return c.html(<ArchivePage page={c.get('page')} issues={await listPublicIssues(db)} noindex={archiveNoindex} />)
})

archiveRoutes.get('/newsletter/ausgaben/feed.atom', async (c) => {
  const { db, baseUrl, siteName } = c.get('services')
  const page = c.get('page')
  const words = texts(page.locale).archive
  const address = (path: string) => baseUrl + link(page, path)
  const issues = (await listPublicIssues(db)).slice(0, FEED_ISSUES)
  const xml = archiveFeed({
    title: `${siteName} – ${words.title}`,
    self: address('/newsletter/ausgaben/feed.atom'),
    page: address('/newsletter/ausgaben'),
    author: siteName,
    language: page.locale,
    issues: issues.map(({ number, subject, intro, startedAt }) => ({
      url: address(`/newsletter/ausgaben/${number}`),
      title: `${words.issue(number)}: ${subject}`,
      html: markdownToHtml(intro),
      sentAt: isoTime(startedAt ?? 0),
    })),
  })
  return c.body(xml, 200, { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=600' })
})

archiveRoutes.get('/newsletter/ausgaben/:number{[0-9]{1,6}}', async (c) => {
  const { db, baseUrl, archiveNoindex } = c.get('services')
  const found = await publicIssueByNumber(db, Number(c.req.param('number')))
  return found
    ? c.html(<PublicIssuePage page={c.get('page')} {...found} baseUrl={baseUrl} noindex={archiveNoindex} />)
    : errorResponse(c, 404)
})
