import { isoTime } from '@vorbild/kernel/clock'
import { problem } from '@vorbild/web/problem'
import { Hono } from 'hono'
import { countPublished } from '../count-published.ts'
import { refreshAllParts } from '../open-data.ts'
import { rebuild } from '../rebuild.ts'
import { toItem } from '../rules/item.ts'
import type { SearchEnv } from '../search-variables.ts'
import { addressBlocks, addressesOf } from '../store/addresses.ts'
import { newestExamples } from '../store/read.ts'
import { whenDone } from '../when-done.ts'

/** For the other workers over their service binding; the front door never hands on `/internal`. */
export const internal = new Hono<SearchEnv>().basePath('/internal')

const NEWEST = 6
const AT_IT = 'Somebody else began and is at it. If they were broken off, you can begin a minute after that.'

internal.get('/newest', async (c) => {
  const services = c.get('services')
  const { db, clock } = services
  const locale = c.req.query('locale') === 'en' ? 'en' : 'de'
  const documents = await newestExamples(db, NEWEST)
  const items = documents.map((document) => {
    const { id, slug, language, title, summary, place, land, landLabel, goodPractice, publishedAt } = toItem(
      document,
      { stems: [], prefixes: [] },
      locale,
      clock(),
    )
    return { id, slug, language, title, summary, place, land, landLabel, goodPractice: goodPractice !== null, publishedAt }
  })
  return c.json({ total: await countPublished(services), items })
})

/** For the sitemap, which may name so many addresses in one file and no more. */
internal.get('/blocks', async (c) => c.json(await addressBlocks(c.get('services').db)))

internal.get('/blocks/:block{\\d{4}-\\d{2}}', async (c) => {
  const addresses = await addressesOf(c.get('services').db, c.req.param('block'))
  return c.json(addresses.map(({ slug, publishedAt }) => ({ slug, publishedAt: isoTime(publishedAt) })))
})

internal.post('/rebuild', (c) => {
  const services = c.get('services')
  const work = async () => {
    const rebuilt = await rebuild(services)
    if (rebuilt !== null) await refreshAllParts(services)
    return rebuilt
  }
  return whenDone(c, work(), () => problem(c, 409, { title: 'The index is being made anew', detail: AT_IT }))
})
