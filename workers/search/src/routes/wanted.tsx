import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import { wantedNow } from '../misses.ts'
import type { SearchEnv } from '../search-variables.ts'
import { WantedPage } from '../views/wanted-page.tsx'

export const wanted = new Hono<SearchEnv>()

const PATH = '/redaktion/suche'

/** For everybody of the office: the front door resolved who asks. */
wanted.use(PATH, requireRole())

wanted.get(PATH, async (c) => {
  const services = c.get('services')
  return c.html(<WantedPage page={c.get('page')} wanted={await wantedNow(services)} baseUrl={services.settings.baseUrl} />, 200, {
    'cache-control': 'no-store',
  })
})
