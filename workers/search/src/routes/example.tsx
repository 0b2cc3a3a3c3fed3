import { kindOf } from '@vorbild/content/kinds'
import { link } from '@vorbild/ui/page'
import { errorResponse } from '@vorbild/web/error-response'
import { goneResponse } from '@vorbild/web/gone-response'
import { Hono } from 'hono'
import { cachedJson } from '../api/cached-json.ts'
import { openToAll } from '../api/open-to-all.ts'
import { citationOf } from '../rules/citation.ts'
import { toItem } from '../rules/item.ts'
import { readingSections } from '../rules/reading.ts'
import type { SearchEnv } from '../search-variables.ts'
import { similarExamples } from '../similar-examples.ts'
import { countAdoptions } from '../store/adoptions.ts'
import { atSlug, exampleById, isWithdrawn } from '../store/read.ts'
import { versionsOf } from '../store/versions.ts'
import { ExamplePage } from '../views/example-page.tsx'

export const examplePages = new Hono<SearchEnv>()

const NOTHING_WANTED = { stems: [], prefixes: [] }

/** The stable number leads to wherever the example stands now. */
examplePages.get('/beispiele/:number{PX-\\d{4}-\\d{6}}', async (c) => {
  const { db } = c.get('services')
  const number = c.req.param('number')
  const document = await exampleById(db, number)
  if (document) return c.redirect(link(c.get('page'), `/beispiele/${document.slug}`), 302)
  return (await isWithdrawn(db, number)) ? goneResponse(c) : errorResponse(c, 404)
})

examplePages.get('/beispiele/:name{[a-z0-9-]+\\.json}', openToAll, async (c) => {
  const { db } = c.get('services')
  const slug = c.req.param('name').slice(0, -'.json'.length)
  const at = await atSlug(db, slug)
  if (at === null) return errorResponse(c, 404)
  if ('gone' in at) return goneResponse(c)
  if ('movedTo' in at) return c.redirect(`/beispiele/${at.movedTo}.json`, 301)
  return cachedJson(c, at.document)
})

examplePages.get('/beispiele/:slug', async (c) => {
  const page = c.get('page')
  const services = c.get('services')
  const { db, clock, settings } = services
  const at = await atSlug(db, c.req.param('slug'))
  if (at === null) return errorResponse(c, 404)
  if ('gone' in at) return goneResponse(c)
  if ('movedTo' in at) return c.redirect(link(page, `/beispiele/${at.movedTo}`), 301)
  const document = at.document
  const kind = kindOf(document.kind)
  const sections = kind ? readingSections(kind, document.content, page.locale) : []
  const item = toItem(document, NOTHING_WANTED, page.locale, clock())
  const [versions, similar, adoptions] = await Promise.all([
    versionsOf(db, document.exampleId),
    similarExamples(services, item, page.locale),
    countAdoptions(db, document.exampleId),
  ])
  return c.html(
    <ExamplePage
      page={page}
      document={document}
      item={item}
      sections={sections}
      baseUrl={settings.baseUrl}
      citation={citationOf(document, settings)}
      versions={versions}
      presentVersion={document.version}
      similar={similar}
      adoptions={adoptions}
    />,
    200,
    { 'cache-control': 'no-cache' },
  )
})
