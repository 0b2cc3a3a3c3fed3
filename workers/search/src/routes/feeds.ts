import { isoTime } from '@vorbild/kernel/clock'
import { link } from '@vorbild/ui/page'
import { cachedText } from '@vorbild/web/cached-text'
import { type Context, Hono } from 'hono'
import { openToAll } from '../api/open-to-all.ts'
import { atomFeed } from '../rules/atom-feed.ts'
import { facetLabel } from '../rules/facets.ts'
import { readSearch, type Search, searchPath } from '../rules/search.ts'
import { searchExamples } from '../search-examples.ts'
import type { SearchEnv } from '../search-variables.ts'
import { firstPublished } from '../store/versions.ts'
import { narrowedTo } from '../texts/narrowed-to.ts'
import { texts } from '../texts/texts.ts'

export const feeds = new Hono<SearchEnv>()

const ENTRIES = 50

/** The newest of a search, whatever its order elsewhere. A value not understood is left out, since no person would see the complaint. */
const answer = async (c: Context<SearchEnv>, path: string, search: Search): Promise<Response> => {
  const page = c.get('page')
  const services = c.get('services')
  const { baseUrl, siteName } = services.settings
  const asked: Search = { ...search, sort: 'neueste', page: 1 }
  const { items } = await searchExamples(services, asked, page.locale, ENTRIES)
  const first = await firstPublished(
    services.db,
    items.map(({ id }) => id),
  )
  const shown = { ...asked, sort: null }
  const what = [search.q.trim(), ...narrowedTo(search, page.locale)].filter(Boolean).join(', ')
  const words = texts(page.locale).feed
  const xml = atomFeed({
    id: baseUrl + link(page, searchPath(path, shown)),
    title: `${siteName} – ${what === '' ? words.title : words.titleFor(what)}`,
    self: baseUrl + link(page, searchPath(path, shown)),
    page: baseUrl + link(page, searchPath('/beispiele', shown)),
    author: siteName,
    language: page.locale,
    entries: items.map((item) => ({
      id: `${baseUrl}/beispiele/${item.id}`,
      language: item.language,
      title: item.title,
      url: baseUrl + link(page, `/beispiele/${item.slug}`),
      summary: item.summary,
      publishedAt: isoTime(Math.min(first.get(item.id) ?? Infinity, Date.parse(item.publishedAt))),
      updatedAt: item.publishedAt,
      author: item.organisation,
      categories: item.topics.map((key) => ({ term: key, label: facetLabel('thema', key, page.locale) })),
    })),
  })
  return cachedText(c, xml, 'application/atom+xml; charset=utf-8')
}

feeds.get('/beispiele.atom', openToAll, (c) => answer(c, '/beispiele.atom', readSearch(new URL(c.req.url).searchParams).search))
feeds.get('/feed.atom', openToAll, (c) => answer(c, '/feed.atom', readSearch(new URLSearchParams()).search))
