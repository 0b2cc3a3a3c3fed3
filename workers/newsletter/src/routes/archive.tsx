import { isoTime } from '@vorbild/kernel/clock'
import type { Locale } from '@vorbild/kernel/locale'
import { escapeHtml } from '@vorbild/mail/escape-html'
import { link } from '@vorbild/ui/page'
import { cachedText } from '@vorbild/web/cached-text'
import { errorResponse } from '@vorbild/web/error-response'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { archiveFeed } from '../rules/archive-feed.ts'
import type { FullIssue } from '../rules/issue.ts'
import { markdownToHtml, withWholeLinks } from '../rules/markdown.ts'
import { shownSections } from '../rules/sections.ts'
import { listPublicIssues, publicIssueByNumber } from '../store/issues.ts'
import { issueTitle } from '../texts/issue-title.ts'
import { sectionTitle } from '../texts/section-title.ts'
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
    issues: full.flatMap((found) => (found ? [feedIssue(found, address, baseUrl, page.locale)] : [])),
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
  const { db, baseUrl, archiveNoindex } = c.get('services')
  const found = await publicIssueByNumber(db, Number(c.req.param('number')))
  return found
    ? c.html(<PublicIssuePage page={c.get('page')} {...found} baseUrl={baseUrl} noindex={archiveNoindex} />)
    : errorResponse(c, 404)
})

/** All public words of an issue, without its pictures. */
const feedIssue = (full: FullIssue, address: (path: string) => string, baseUrl: string, locale: Locale) => {
  const { number, intro, startedAt } = full.issue
  const linked = (markdown: string, level: 1 | 2) => markdownToHtml(withWholeLinks(markdown, baseUrl), level)
  return {
    url: address(`/newsletter/ausgaben/${number}`),
    title: issueTitle(full.issue, locale),
    sentAt: isoTime(startedAt ?? 0),
    html: [
      linked(intro, 1),
      ...shownSections(full).flatMap((section) => [
        `<h2>${escapeHtml(sectionTitle(section, locale))}</h2>`,
        linked(section.body, 2),
        ...section.entries.map(
          ({ slug, title, teaser }) =>
            `<h3><a href="${escapeHtml(address(`/beispiele/${slug}`))}">${escapeHtml(title)}</a></h3><p>${escapeHtml(teaser)}</p>`,
        ),
      ]),
    ].join('\n'),
  }
}
