import { parseArgs } from 'node:util'
import { generated } from './generated.ts'
import { CLASSES, type Collection, type Engine, type Judged, LONGEST } from './judged.ts'
import { type Measures, mean, measure } from './measures.ts'
import { miniSearch } from './minisearch.ts'
import { orama } from './orama.ts'
import { ours } from './ours.ts'
import { postgres } from './postgres.ts'
import { seeds } from './seeds.ts'

/**
 * How well our search finds beside others, by classes of queries, over the seed examples and made-up ones; see the README beside this.
 *   npm run bench:quality -- --seed 7 --size 600 --only seeds --misses
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261122' },
    size: { type: 'string', default: '600' },
    only: { type: 'string', default: 'seeds,generated' },
    engines: { type: 'string', default: 'ours,minisearch,orama,postgres' },
    misses: { type: 'boolean', default: false },
  },
})
const ENGINES: Readonly<Record<string, (collection: Collection) => Engine | Promise<Engine>>> = {
  ours,
  minisearch: miniSearch,
  orama,
  postgres,
}
const collections = [seeds(), generated(Number(values.seed), Number(values.size))].filter(({ name }) => values.only.includes(name))

interface Answered {
  readonly query: Judged
  readonly measures: Measures
}

/** All queries of all collections, or the reason why this engine is left out. */
const ask = async (name: string): Promise<readonly Answered[] | string> => {
  const answered: Answered[] = []
  try {
    for (const collection of collections) {
      const engine = await ENGINES[name]?.(collection)
      if (!engine) return 'unknown'
      for (const query of collection.queries) {
        const found = (await engine.search(query)).slice(0, LONGEST)
        const measures = measure(query, found)
        answered.push({ query, measures })
        if (values.misses && name === 'ours' && measures.ndcg < 0.9) {
          const right = [...query.right].sort(([, a], [, b]) => b - a).slice(0, LONGEST)
          console.log(
            `${query.class}: ${query.q} ${shown(measures.ndcg)}\n  ${found.join(' ')}\n  right: ${right.map((pair) => pair.join(':')).join(' ')}`,
          )
        }
      }
      await engine.stop?.()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return answered
}

const shown = (value: number): string => value.toFixed(3)
const table: Record<string, Record<string, string | number>> = {}
for (const name of values.engines.split(',')) {
  const answered = await ask(name)
  if (typeof answered === 'string') {
    console.log(`${name} is left out: ${answered}`)
    continue
  }
  for (const group of [...CLASSES, 'all']) {
    const own = answered.filter(({ query }) => group === 'all' || query.class === group)
    const { ndcg, recall, mrr } = mean(own.map(({ measures }) => measures))
    table[group] = { ...table[group], queries: own.length, [name]: `${shown(ndcg)} ${shown(recall)} ${shown(mrr)}` }
  }
}
console.log(
  collections.map(({ name, documents, queries }) => `${name}: ${documents.length} examples, ${queries.length} queries`).join('; '),
)
console.log('nDCG@10, recall@20, MRR')
console.table(table)
