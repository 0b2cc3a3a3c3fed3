import { cachedText, isKnown, REVALIDATED } from '@vorbild/web/cached-text'
import { type Context, Hono } from 'hono'
import { DUMP_FORMATS, type DumpFormat, dumpOf } from '../open-data.ts'
import { dcatCatalogue } from '../rules/dcat.ts'
import type { SearchEnv } from '../search-variables.ts'
import { collectionTimes } from '../store/versions.ts'

/** Mounted behind the API's own middleware, which answers CORS and limits. */
export const openData = new Hono<SearchEnv>()

const answerDump = async (c: Context<SearchEnv>, format: DumpFormat): Promise<Response> => {
  const { etag, mediaType, body } = await dumpOf(c.get('services'), format)
  const headers = { etag, 'cache-control': REVALIDATED }
  if (isKnown(c, etag)) return c.body(null, 304, headers)
  return c.body(body(), 200, {
    ...headers,
    'content-type': mediaType,
    'content-disposition': `attachment; filename="examples.${format}"`,
    link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  })
}

for (const format of DUMP_FORMATS) openData.get(`/api/v1/dump/examples.${format}`, (c) => answerDump(c, format))

openData.get('/api/v1/catalog.jsonld', async (c) => {
  const { db, settings } = c.get('services')
  const catalogue = dcatCatalogue(settings, await collectionTimes(db))
  return cachedText(c, JSON.stringify(catalogue), 'application/ld+json', { 'cache-control': 'public, max-age=3600' })
})
