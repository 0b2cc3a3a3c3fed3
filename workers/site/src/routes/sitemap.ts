import { LOCALES, localePath } from '@vorbild/kernel/locale'
import type { AppEnv } from '@vorbild/web/app-env'
import { cachedText } from '@vorbild/web/cached-text'
import { errorResponse } from '@vorbild/web/error-response'
import { logLine } from '@vorbild/web/log'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { SiteVariables } from '../app.tsx'
import type { Services } from '../services.ts'
import { LEGAL_PAGES } from '../texts/legal/legal-page-keys.ts'

/**
 * sitemaps.org 0.9: every public page in both languages. A file may name 50,000 addresses, so there is one for the pages of the house and
 * one for every ten thousand numbers of examples; a publication changes one of them.
 */
export const sitemap = new Hono<AppEnv<Env, SiteVariables>>()

interface Place {
  readonly path: string
  /** ISO 8601; null if nobody knows when it changed. */
  readonly at: string | null
}

const Archive = z.array(z.object({ path: z.string(), at: z.string().nullable() }))
const Blocks = z.array(z.string())
const Slugs = z.array(z.object({ slug: z.string(), publishedAt: z.string() }))

sitemap.get('/sitemap.xml', async (c) => {
  const { baseUrl, workers } = c.get('services')
  const blocks = await told(workers.SEARCH, 'https://search/internal/blocks', Blocks)
  if (blocks === null) return errorResponse(c, 503)
  const files = ['/sitemap-seiten.xml', ...blocks.map((block) => `/sitemap-beispiele-${block}.xml`)]
  return xml(
    c,
    'sitemapindex',
    files.map((file) => `<sitemap><loc>${baseUrl}${file}</loc></sitemap>`),
  )
})

sitemap.get('/sitemap-seiten.xml', async (c) => {
  const { workers } = c.get('services')
  const pages = ['/', '/beispiele', '/einreichen', '/newsletter', ...LEGAL_PAGES.map((key) => `/${key}`)]
  // the newsletter knows whether its archive is meant for search engines; without its answer the rest stands
  const archive = (await told(workers.NEWSLETTER, 'https://newsletter/internal/archive', Archive)) ?? []
  return places(c, [...pages.map((path) => ({ path, at: null })), ...archive])
})

sitemap.get('/:file{sitemap-beispiele-\\d{4}-\\d{2}\\.xml}', async (c) => {
  const block = c.req.param('file').slice('sitemap-beispiele-'.length, -'.xml'.length)
  const slugs = await told(c.get('services').workers.SEARCH, `https://search/internal/blocks/${block}`, Slugs)
  if (slugs === null) return errorResponse(c, 503)
  if (slugs.length === 0) return errorResponse(c, 404)
  return places(
    c,
    slugs.map(({ slug, publishedAt }) => ({ path: `/beispiele/${slug}`, at: publishedAt })),
  )
})

/** What another worker says, null if it does not. */
const told = async <T>(worker: Services['workers'][keyof Services['workers']], address: string, shape: z.ZodType<T>): Promise<T | null> => {
  try {
    return shape.parse(await (await worker.fetch(address)).json())
  } catch (error) {
    logLine('warn', 'no answer for the sitemap', { address, cause: error instanceof Error ? error.name : 'unknown' })
    return null
  }
}

const places = (c: Context<AppEnv<Env, SiteVariables>>, all: readonly Place[]): Promise<Response> => {
  const { baseUrl } = c.get('services')
  const urls = all.flatMap(({ path, at }) =>
    LOCALES.map(
      (locale) => `<url><loc>${baseUrl}${localePath(locale, path)}</loc>${at ? `<lastmod>${at.slice(0, 10)}</lastmod>` : ''}</url>`,
    ),
  )
  return xml(c, 'urlset', urls)
}

const xml = (c: Context, name: 'urlset' | 'sitemapindex', lines: readonly string[]): Promise<Response> =>
  cachedText(
    c,
    `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${name}>\n`,
    'application/xml; charset=utf-8',
  )
