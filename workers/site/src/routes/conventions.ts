import { LOCALES, localePath } from '@vorbild/kernel/locale'
import type { AppEnv } from '@vorbild/web/app-env'
import { logLine } from '@vorbild/web/log'
import { Hono } from 'hono'
import * as z from 'zod'
import type { SiteVariables } from '../app.tsx'
import type { Services } from '../services.ts'
import { LEGAL_PAGES } from '../texts/legal/legal-page-keys.ts'

export const conventions = new Hono<AppEnv<Env, SiteVariables>>()

const Archive = z.array(z.object({ path: z.string(), at: z.string().nullable() }))
const Slugs = z.array(z.object({ slug: z.string(), publishedAt: z.string() }))

/** Pages for one person each. */
const NOT_FOR_ROBOTS = [
  '/redaktion',
  '/einreichungen/',
  '/newsletter/bestaetigen/',
  '/newsletter/einstellungen/',
  '/newsletter/abmelden/',
  '/postfach',
]

conventions.get('/robots.txt', (c) =>
  c.text(
    [
      'User-agent: *',
      ...LOCALES.flatMap((locale) => NOT_FOR_ROBOTS.map((path) => `Disallow: ${localePath(locale, path)}`)),
      '',
      `Sitemap: ${c.get('services').baseUrl}/sitemap.xml`,
      '',
    ].join('\n'),
  ),
)

/** sitemaps.org 0.9: every public page in both languages. */
conventions.get('/sitemap.xml', async (c) => {
  const services = c.get('services')
  const { baseUrl, workers } = services
  const slugs = Slugs.parse(await (await workers.SEARCH.fetch('https://search/internal/slugs')).json())
  const pages = [
    ...['/', '/beispiele', '/einreichen', '/newsletter', ...LEGAL_PAGES.map((key) => `/${key}`)].map((path) => ({ path, at: null })),
    ...(await archiveOf(services)),
    ...slugs.map(({ slug, publishedAt }) => ({ path: `/beispiele/${slug}`, at: publishedAt })),
  ]
  const urls = pages.flatMap(({ path, at }) =>
    LOCALES.map(
      (locale) => `<url><loc>${baseUrl}${localePath(locale, path)}</loc>${at ? `<lastmod>${at.slice(0, 10)}</lastmod>` : ''}</url>`,
    ),
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  return c.body(xml, 200, { 'content-type': 'application/xml; charset=utf-8' })
})

/** The newsletter knows whether its archive is meant for search engines. Without its answer the rest of the sitemap stands. */
const archiveOf = async ({ workers }: Services): Promise<z.infer<typeof Archive>> => {
  try {
    return Archive.parse(await (await workers.NEWSLETTER.fetch('https://newsletter/internal/archive')).json())
  } catch (error) {
    logLine('warn', 'archive missing in the sitemap', { cause: error instanceof Error ? error.name : 'unknown' })
    return []
  }
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** RFC 9116; it must name a day on which it ends. */
conventions.get('/.well-known/security.txt', (c) => {
  const { baseUrl, operator } = c.get('services')
  const expires = new Date(Date.now() + YEAR_MS).toISOString()
  return c.text(
    [
      `Contact: mailto:${operator.email}`,
      `Expires: ${expires}`,
      'Preferred-Languages: de, en',
      `Canonical: ${baseUrl}/.well-known/security.txt`,
      '',
    ].join('\n'),
  )
})
