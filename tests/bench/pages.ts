import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedState } from '@vorbild/embedded/seed-house'
import { startHouse } from '@vorbild/embedded/start-house'
import { untilHealthy } from '@vorbild/embedded/until-healthy'
import autocannon from 'autocannon'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/**
 * Requests a second of the pages readers open most, beside a worker that only says hello, in one run on one machine.
 * Keep the ratios; absolute figures of a small shared machine move by a factor of two from day to day.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? '5')
const CONNECTIONS = 8

const PAGES = [
  ['home', '/'],
  ['results', '/beispiele'],
  ['search', '/beispiele?q=Sturz'],
  ['search, two facets', '/beispiele?q=Bewegung&land=DE-BW&zielgruppe=aeltere-menschen'],
  ['example', '/beispiele/bewegungs-treffs-im-freien'],
  ['API', '/api/v1/examples?q=Sturz'],
  ['form', '/einreichen'],
] as const

const measure = async (url: string) => {
  await autocannon({ url, connections: CONNECTIONS, duration: 1 })
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS })
  if (result.non2xx > 0) throw new Error(`${url} answered ${result.non2xx} times with an error`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}

const stateDir = mkdtempSync(path.join(tmpdir(), 'vorbild-bench-'))
const hello = new Miniflare(
  convertV4MiniflareOptions({ modules: true, script: 'export default { fetch: () => new Response("hello") }', cf: false, port: 0 }),
)
// the limits on automated reading are switched off by many callers: each measured page is below one
const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir, settings: {}, quiet: true, fill: seedState(stateDir, Date.now()) })
try {
  await untilHealthy(house.url, 24)
  const base = await measure((await hello.ready).origin)
  const rows = [{ page: 'hello (base)', ...base, ratio: 1 }]
  for (const [page, address] of PAGES) {
    const result = await measure(new URL(address, house.url).href)
    rows.push({ page, ...result, ratio: Math.round((result.perSecond / base.perSecond) * 1000) / 1000 })
  }
  console.table(rows)
} finally {
  await house.stop()
  await hello.dispose()
  rmSync(stateDir, { recursive: true, force: true })
}
