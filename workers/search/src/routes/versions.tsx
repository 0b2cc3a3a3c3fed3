import { kindOf } from '@vorbild/content/kinds'
import { link } from '@vorbild/ui/page'
import { cachedText } from '@vorbild/web/cached-text'
import { errorResponse } from '@vorbild/web/error-response'
import { goneResponse } from '@vorbild/web/gone-response'
import { Hono } from 'hono'
import { readVersion } from '../read-version.ts'
import { bibtex, type CitationFormat, citationOf, ris } from '../rules/citation.ts'
import { toItem } from '../rules/item.ts'
import { readingSections } from '../rules/reading.ts'
import type { SearchEnv } from '../search-variables.ts'
import { versionsOf } from '../store/versions.ts'
import { dayInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { ExamplePage } from '../views/example-page.tsx'

export const versions = new Hono<SearchEnv>()

const NOTHING_WANTED = { stems: [], prefixes: [] }

/** An older version as it was; the present one stands at its own address. */
versions.get('/beispiele/:name/fassungen/:version{[1-9]\\d{0,5}}', async (c) => {
  const page = c.get('page')
  const services = c.get('services')
  const read = await readVersion(services, c.req.param('name'), Number(c.req.param('version')))
  if (read === null) return errorResponse(c, 404)
  if (read === 'gone') return goneResponse(c)
  const { document, present } = read
  if (document.version === present.version) return c.redirect(link(page, `/beispiele/${present.slug}`), 302)
  const kind = kindOf(document.kind)
  return c.html(
    <ExamplePage
      page={page}
      document={document}
      item={{ ...toItem(document, NOTHING_WANTED, page.locale, services.clock()), slug: present.slug }}
      sections={kind ? readingSections(kind, document.content, page.locale) : []}
      baseUrl={services.settings.baseUrl}
      citation={citationOf(document, services.settings)}
      versions={await versionsOf(services.db, present.exampleId)}
      presentVersion={present.version}
      similar={[]}
      adoptions={0}
    />,
    200,
    { 'cache-control': 'no-cache' },
  )
})

const TYPES: Readonly<Record<CitationFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

/** A citation always names a version, so that it can be followed to the very words. */
versions.get('/beispiele/:name/fassungen/:version{[1-9]\\d{0,5}}/:file{zitat\\.(bib|ris|txt)}', async (c) => {
  const { locale } = c.get('page')
  const services = c.get('services')
  const read = await readVersion(services, c.req.param('name'), Number(c.req.param('version')))
  if (read === null) return errorResponse(c, 404)
  if (read === 'gone') return goneResponse(c)
  const citation = citationOf(read.document, services.settings)
  const format = c.req.param('file').slice('zitat.'.length) as CitationFormat
  const written = {
    bib: () => bibtex(citation),
    ris: () => ris(citation),
    txt: () => `${texts(locale).example.citation({ ...citation, day: dayInWords(citation.day, locale) })}\n`,
  }[format]()
  return cachedText(c, written, TYPES[format], {
    'content-disposition': `attachment; filename="${citation.number}-v${citation.version}.${format}"`,
  })
})
