import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { documentKeys } from '@vorbild/content/documents'
import { startHouse } from '@vorbild/embedded/start-house'
import autocannon from 'autocannon'
import { documentOf, exampleIdOf, filterParams, isRight, type Practice, practices, type Query, queries } from './corpus.ts'
import { flexSearch, miniSearch, orama, type Peer } from './peers.ts'

/**
 * Our search beside peers on the same examples and queries, in one run:
 *   npm run bench:search -- --size 10000 --corpus <folder> --peers minisearch,flexsearch,orama --seconds 5
 * Ours answers over HTTP with facets, highlights and 10 examples; peers answer inside this process with ids alone. Their figures
 * lack both, so compare with care. Found is whether a right one is within the first ten, of those queries that have a right one at all.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    corpus: { type: 'string' },
    peers: { type: 'string', default: 'minisearch,flexsearch,orama' },
    seconds: { type: 'string', default: '4' },
  },
})
const PEERS: Readonly<Record<string, () => Promise<Peer>>> = { minisearch: miniSearch, flexsearch: flexSearch, orama }
const CONNECTIONS = 8
const size = Number(values.size)
const folder = values.corpus ?? null
const asked = queries(folder)
const all: Practice[] = []
for await (const practice of practices(folder, size)) all.push(practice)
const textOf = new Map(all.map((practice) => [practice.id, `${practice.title}\n${practice.summary}\n${practice.body}`.toLowerCase()]))
const byId = new Map(all.map((practice) => [practice.id, practice]))
const right = (query: Query, id: number): boolean => {
  const practice = byId.get(id)
  return practice !== undefined && isRight(query, practice, textOf.get(id) ?? '')
}
const answerable = asked.filter((query) => all.some(({ id }) => right(query, id)))

const share = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0
const rounded = (value: number): number => Math.round(value * 10) / 10

/** One query after the other: times, and whether a right one is among the first ten. */
const passThrough = async (search: (query: Query) => Promise<readonly number[]> | readonly number[]) => {
  const times: number[] = []
  const found = new Map<string, boolean>()
  for (const query of asked) {
    const begin = performance.now()
    const ids = await search(query)
    times.push(performance.now() - begin)
    found.set(
      query.id,
      ids.some((id) => right(query, id)),
    )
  }
  return { times, found }
}

const foundByKind = (found: ReadonlyMap<string, boolean>) =>
  Object.fromEntries(
    [...new Set(answerable.map(({ kind }) => kind))].map((kind) => {
      const ofKind = answerable.filter((query) => query.kind === kind)
      return [`${kind} %`, Math.round((100 * ofKind.filter(({ id }) => found.get(id)).length) / ofKind.length)]
    }),
  )

const rows: Record<string, unknown>[] = []
const report = (
  name: string,
  indexSeconds: number,
  times: readonly number[],
  perSecond: number,
  found: ReadonlyMap<string, boolean>,
  more = {},
) =>
  rows.push({
    name,
    'index s': rounded(indexSeconds),
    'req/s': Math.round(perSecond),
    'p50 ms': rounded(share(times, 0.5)),
    'p95 ms': rounded(share(times, 0.95)),
    'p99 ms': rounded(share(times, 0.99)),
    ...more,
    ...foundByKind(found),
  })

const ours = async (): Promise<void> => {
  const stateDir = mkdtempSync(path.join(tmpdir(), 'vorbild-bench-search-'))
  const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir, settings: {}, quiet: true })
  try {
    const bucket = await house.bucket('DOCUMENTS')
    for (let at = 0; at < all.length; at += 50) {
      const put = ({ id }: Practice) =>
        bucket.put(documentKeys.example(exampleIdOf({ id }), 1), JSON.stringify(documentOf(byId.get(id) as Practice)))
      await Promise.all(all.slice(at, at + 50).map(put))
    }
    const worker = await house.miniflare.getWorker('vorbild-search')
    const begin = performance.now()
    const rebuilt = await worker.fetch('http://localhost/internal/rebuild', { method: 'POST' })
    if (!rebuilt.ok) throw new Error(`rebuild failed: ${await rebuilt.text()}`)
    await rebuilt.text()
    const seconds = (performance.now() - begin) / 1000
    const addressOf = (query: Query): string =>
      `/api/v1/examples?${new URLSearchParams([['q', query.q], ['proSeite', '10'], ...filterParams(query).map(([name, value]) => [name, value] as [string, string])])}`
    const read: number[] = []
    let client = 0
    const search = async (query: Query): Promise<readonly number[]> => {
      // the limit on automated reading counts by address
      const answer = await fetch(`${house.url}${addressOf(query)}`, {
        headers: { 'cf-connecting-ip': `10.0.${(client >> 8) & 255}.${client++ & 255}` },
      })
      const body = (await answer.json()) as { items: { id: string }[] }
      read.push(Number(answer.headers.get('x-rows-read')))
      return body.items.map(({ id }) => Number(id.slice(-6)))
    }
    const first = await passThrough(search)
    const cold = [...read]
    read.length = 0
    const { times } = await passThrough(search)
    const requests = asked.map((query, at) => ({ path: addressOf(query), headers: { 'cf-connecting-ip': `10.1.0.${at % 250}` } }))
    const load = await autocannon({ url: house.url, connections: CONNECTIONS, duration: Number(values.seconds), requests })
    report('ours', seconds, times, load.requests.average, first.found, {
      'rows read p50/max': `${share(cold, 0.5)}/${Math.max(...cold)}`,
      'warm rows': `${share(read, 0.5)}/${Math.max(...read)}`,
      errors: load.non2xx + load.errors,
    })
    if (process.env.BENCH_MISSES)
      for (const query of answerable) if (!first.found.get(query.id)) console.log('not found:', query.kind, query.q)
  } finally {
    await house.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}

const peer = async (make: () => Promise<Peer>): Promise<void> => {
  const engine = await make()
  const begin = performance.now()
  for (const practice of all) await engine.add(practice)
  await engine.ready?.()
  const seconds = (performance.now() - begin) / 1000
  const first = await passThrough(engine.search)
  const { times } = await passThrough(engine.search)
  let answered = 0
  const until = performance.now() + Number(values.seconds) * 1000
  const client = async (offset: number): Promise<void> => {
    for (let at = offset; performance.now() < until; at++) {
      await engine.search(asked[at % asked.length] as Query)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, offset) => client(offset * 13)))
  report(engine.name, seconds, times, answered / Number(values.seconds), first.found)
  await engine.stop?.()
}

console.log(`${size} examples, ${asked.length} queries, ${answerable.length} with a right answer`)
await ours()
for (const name of values.peers.split(',').filter(Boolean)) {
  try {
    await peer(PEERS[name] ?? (() => Promise.reject(new Error('unknown peer'))))
  } catch (error) {
    console.log(`${name}: left out (${error instanceof Error ? error.message.split('\n')[0] : error})`)
  }
}
console.table(rows)
process.exit(0)
