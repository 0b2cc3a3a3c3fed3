import { parseArgs } from 'node:util'
import { isRight, type Practice, practices, type Query, queries } from './corpus.ts'
import { share, shown, timesOf } from './figures.ts'
import { freshQueries } from './fresh-queries.ts'
import { LOADER, load } from './load.ts'
import { type OurTarget, startOurs } from './our-house.ts'
import { ratiosOf } from './ratios.ts'
import { startPeer, type Target } from './targets.ts'

/**
 * Our search beside peers on the same examples and queries, all over HTTP with facets and ten hits, in one run:
 *   npm run bench:search -- --size 10000 [--seed 7] [--corpus <folder>] [--peers postgres,minisearch,flexsearch,orama] [--rounds 2] [--seconds 4]
 *     [--keep <folder of our state, used again if it is there>]
 * `new`: no query comes twice, so nothing can be remembered. `again`: the same queries over and over. Found is whether a right one is within
 * the first ten, of those queries that have a right one at all. Keep the ratios: absolute figures of a small machine move from day to day.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    corpus: { type: 'string' },
    peers: { type: 'string', default: 'postgres,minisearch,flexsearch,orama' },
    rounds: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '4' },
    publications: { type: 'string', default: '60' },
    keep: { type: 'string' },
  },
})
const CONNECTIONS = 8
const MORE = Number(values.publications)
const FRESH = 8000
const FRESH_ALONE = 200
const corpus = { folder: values.corpus ?? null, size: Number(values.size), seed: Number(values.seed) }
const asked = queries(corpus.folder, corpus.seed)
const all: Practice[] = []
for await (const practice of practices(corpus.folder, corpus.size, corpus.seed)) all.push(practice)
const byId = new Map(all.map((practice) => [practice.id, practice]))
const right = (query: Query, practice: Practice | undefined): boolean =>
  practice !== undefined && isRight(query, practice, `${practice.title}\n${practice.summary}\n${practice.body}`.toLowerCase())
const texts = all.map((practice) => [practice, `${practice.title}\n${practice.summary}\n${practice.body}`.toLowerCase()] as const)
const answerable = asked.filter((query) => texts.some(([practice, text]) => isRight(query, practice, text)))
texts.length = 0
const fresh = freshQueries(all, FRESH).map(({ q, land }) => ({ q, filters: land === null ? {} : { land } }))

interface Measured {
  readonly target: Target
  readonly found: ReadonlyMap<string, boolean>
  readonly rowsRead: number[]
  readonly newTimes: number[]
  readonly againTimes: number[]
  readonly newLoads: number[]
  readonly againLoads: number[]
  errors: number
}

let client = 0
/** One query after the other, as one reader; uncompressed, as the peers only answer. */
const oneByOne = async ({ url, pathOf, read }: Target, list: readonly Pick<Query, 'q' | 'filters'>[]) => {
  const answers: { ms: number; ids: readonly number[]; rowsRead: number | null }[] = []
  for (const query of list) {
    const address = `10.1.0.${client++ % 250}`
    const begin = performance.now()
    const answer = await fetch(url + pathOf(query), { headers: { 'cf-connecting-ip': address, 'accept-encoding': 'identity' } })
    const { ids, rowsRead } = await read(answer)
    answers.push({ ms: performance.now() - begin, ids, rowsRead })
  }
  return answers
}

const firstLook = async (target: Target): Promise<Measured> => {
  const answers = await oneByOne(target, asked)
  const found = new Map(asked.map((query, at) => [query.id, answers[at]?.ids.some((id) => right(query, byId.get(id))) ?? false]))
  const rowsRead = answers.flatMap((answer) => answer.rowsRead ?? [])
  if (process.env.BENCH_MISSES)
    for (const query of answerable) if (!found.get(query.id)) console.log(target.name, 'did not find', query.kind, query.q)
  return { target, found, rowsRead, newTimes: answers.map(({ ms }) => ms), againTimes: [], newLoads: [], againLoads: [], errors: 0 }
}

const measure = async (measured: Measured, round: number): Promise<void> => {
  const { target, newTimes, againTimes, newLoads, againLoads } = measured
  newTimes.push(...timesOf(await oneByOne(target, fresh.slice(-FRESH_ALONE * (round + 1)).slice(0, FRESH_ALONE))))
  againTimes.push(...timesOf(await oneByOne(target, asked)))
  const part = Math.floor((fresh.length - FRESH_ALONE * rounds) / rounds)
  const options = { connections: CONNECTIONS, seconds: Number(values.seconds) }
  const news = await load(target.url, fresh.map(target.pathOf), { ...options, from: round * part })
  const again = await load(target.url, asked.map(target.pathOf), { ...options, from: 0 })
  newLoads.push(news.perSecond)
  againLoads.push(again.perSecond)
  measured.errors += news.errors + again.errors
}

const rounds = Number(values.rounds)
console.log(
  `${corpus.size} examples, ${asked.length} queries, ${answerable.length} with a right answer, ${rounds} rounds, ${LOADER} with ${CONNECTIONS} connections`,
)
const ours = await startOurs(all, values.keep ?? null)
const targets: Target[] = [ours]
for (const name of values.peers.split(',').filter(Boolean)) {
  try {
    targets.push(await startPeer(name, corpus))
  } catch (error) {
    console.log(`${name}: left out (${error instanceof Error ? error.message : error})`)
  }
}
const results: Measured[] = []
for (const target of targets) results.push(await firstLook(target))
for (let round = 0; round < rounds; round++) for (const result of results) await measure(result, round)

const kinds = [...new Set(answerable.map(({ kind }) => kind))]
const foundOf = ({ found }: Measured, kind: string): number => {
  const ofKind = answerable.filter((query) => query.kind === kind)
  return Math.round((1000 * ofKind.filter(({ id }) => found.get(id)).length) / ofKind.length) / 10
}
const figures = []
for (const { target, rowsRead, newTimes, againTimes, newLoads, againLoads, errors } of results) {
  const [rowsMedian, rowsMax] = rowsRead.length > 0 ? [share(rowsRead, 0.5), Math.max(...rowsRead)] : [null, null]
  figures.push({
    name: target.name,
    indexSeconds: target.indexSeconds,
    memory: await target.memory(),
    perSecondNew: share(newLoads, 0.5),
    perSecondAgain: share(againLoads, 0.5),
    new: { p50: share(newTimes, 0.5), p95: share(newTimes, 0.95), p99: share(newTimes, 0.99) },
    again: { p50: share(againTimes, 0.5), p95: share(againTimes, 0.95), p99: share(againTimes, 0.99) },
    rowsMedian,
    rowsMax,
    errors,
  })
}
console.table(figures.map(shown))
console.table(
  results.map((result) => ({ name: result.target.name, ...Object.fromEntries(kinds.map((kind) => [`${kind} %`, foundOf(result, kind)])) })),
)
const more: Practice[] = all.slice(0, MORE).map((practice, at) => ({ ...practice, id: 900_000 + at }))
console.table(await (targets[0] as OurTarget).costs(more))
console.table(ratiosOf(figures))
for (const target of targets) await target.stop()
process.exit(0)
