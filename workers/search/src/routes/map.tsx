import { Hono } from 'hono'
import { allHits } from '../all-hits.ts'
import type { SearchEnv } from '../search-variables.ts'
import { MapPage } from '../views/map-page.tsx'

export const map = new Hono<SearchEnv>()

const MOST_ON_MAP = 500

map.get('/beispiele/karte', async (c) => {
  const { search, results } = await allHits(c, MOST_ON_MAP)
  return c.html(<MapPage page={c.get('page')} search={search} results={results} />, 200, { 'cache-control': 'no-cache' })
})
