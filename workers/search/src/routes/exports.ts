import { link } from '@vorbild/ui/page'
import { cachedText } from '@vorbild/web/cached-text'
import { BYTE_ORDER_MARK, csvLine } from '@vorbild/web/csv'
import { Hono } from 'hono'
import { allHits } from '../all-hits.ts'
import { cachedJson } from '../api/cached-json.ts'
import { limitedTo, openToAll } from '../api/open-to-all.ts'
import { exportTable } from '../export-table.ts'
import { DEFAULT_LICENCE } from '../rules/licence.ts'
import type { SearchEnv } from '../search-variables.ts'
import { dayInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

export const exports = new Hono<SearchEnv>()

/** More than that is a matter for the bulk dump. */
const MOST_ROWS = 1000

for (const path of ['/beispiele.csv', '/beispiele.json']) exports.use(path, openToAll, limitedTo('export'))

exports.get('/beispiele.csv', async (c) => {
  const page = c.get('page')
  const { baseUrl, siteName } = c.get('services').settings
  const { results, source } = await allHits(c, MOST_ROWS)
  const rows = exportTable(results.items, page.locale, ({ slug }) => baseUrl + link(page, `/beispiele/${slug}`))
  const words = texts(page.locale).exports
  const today = dayInWords(new Date(c.get('services').clock()).toISOString(), page.locale)
  const last = words.licenceLine({
    licence: DEFAULT_LICENCE,
    site: siteName,
    source,
    today,
    rows: results.items.length,
    total: results.total,
  })
  const width = rows[0]?.length ?? 1
  const lastRow = Array.from({ length: width }, (_, at) => (at === 0 ? last : ''))
  const csv = [...rows, lastRow].map((row) => csvLine(row, ';')).join('')
  return cachedText(c, BYTE_ORDER_MARK + csv, 'text/csv; charset=utf-8', {
    'content-disposition': `attachment; filename="${words.file}.csv"`,
  })
})

exports.get('/beispiele.json', async (c) => {
  const page = c.get('page')
  const { baseUrl, siteName } = c.get('services').settings
  const { results, source } = await allHits(c, MOST_ROWS)
  return cachedJson(c, {
    source,
    publisher: siteName,
    licence: DEFAULT_LICENCE,
    total: results.total,
    items: results.items.map(({ highlights: _marks, ...item }) => ({ ...item, url: baseUrl + link(page, `/beispiele/${item.slug}`) })),
  })
})
