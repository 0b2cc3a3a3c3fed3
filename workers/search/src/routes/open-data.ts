import { cachedText, isKnown, REVALIDATED } from '@vorbild/web/cached-text'
import { type Context, Hono } from 'hono'
import { DUMP_FORMATS, type DumpFormat, dumpOf } from '../open-data.ts'
import { dcatCatalogue } from '../rules/dcat.ts'
import type { SearchEnv } from '../search-variables.ts'
import { collectionTimes } from '../store/versions.ts'

/** Mounted behind the API's own middleware, which answers CORS and limits. */
export const openData = new Hono<SearchEnv>()

const answerDump = async (c: Context<SearchEnv>, format: DumpFormat, file: string): Promise<Response> => {
  const { etag, mediaType, languages, body } = await dumpOf(c.get('services'), format)
  const headers = { etag, 'cache-control': REVALIDATED, ...(languages.length > 0 && { 'content-language': languages.join(', ') }) }
  if (isKnown(c, etag)) return c.body(null, 304, headers)
  return c.body(body(), 200, {
    ...headers,
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${file}"`,
    link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  })
}

openData.get('/api/v1/dump/examples.jsonl', (c) => answerDump(c, 'jsonl', 'examples.jsonl'))
openData.get('/api/v1/dump/examples.csv', (c) =>
  c.get('page').locale === 'en' ? answerDump(c, 'csv-en', 'examples.en.csv') : answerDump(c, 'csv', 'examples.csv'),
)

openData.get('/api/v1/catalog.jsonld', async (c) => {
  const services = c.get('services')
  const [times, ...dumps] = await Promise.all([collectionTimes(services.db), ...DUMP_FORMATS.map((format) => dumpOf(services, format))])
  const languages = Object.fromEntries(DUMP_FORMATS.map((format, at) => [format, dumps[at]?.languages ?? []]))
  const catalogue = dcatCatalogue(services.settings, times, languages)
  return cachedText(c, JSON.stringify(catalogue), 'application/ld+json', { 'cache-control': 'public, max-age=3600' })
})
