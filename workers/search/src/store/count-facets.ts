import type { Database } from '@vorbild/events/statement'
import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { FACETS, type FacetCount, type FacetCounts, type FacetName, facets } from '../rules/facets.ts'
import type { Search } from '../rules/search.ts'
import { conditions, type Matching, statusAt } from './conditions.ts'
import { example, facet } from './schema.ts'

/**
 * How many examples each value would bring, given what else is chosen. Facets without a choice share one query; each facet with one
 * needs its own, since its own choice must not count there.
 */
export const countFacets = async (db: Database, search: Search, matching: Matching, now: number): Promise<FacetCounts> => {
  const inTable = FACETS.filter((name) => name !== 'status')
  const open = inTable.filter((name) => search.chosen[name].length === 0)
  const narrowed = inTable.filter((name) => search.chosen[name].length > 0)
  const stored = (names: readonly FacetName[], except?: FacetName) =>
    db
      .select({ name: facet.name, key: facet.key, count: count() })
      .from(facet)
      .innerJoin(example, eq(example.id, facet.example))
      .where(and(inArray(facet.name, [...names]), conditions(search, matching, now, except)))
      .groupBy(facet.name, facet.key)
  const status = db
    .select({ name: sql<string>`'status'`, key: statusAt(now), count: count() })
    .from(example)
    .where(conditions(search, matching, now, 'status'))
    .groupBy(sql`2`)
  const rows = (await db.batch([status, stored(open), ...narrowed.map((name) => stored([name], name))])).flat()
  return Object.fromEntries(FACETS.map((name) => [name, sorted(name, rows)])) as unknown as FacetCounts
}

/** In the order of the vocabulary; keys that left it come last. */
const sorted = (name: FacetName, rows: readonly (FacetCount & { readonly name: string })[]): readonly FacetCount[] => {
  const order = new Map(facets[name].terms.map(({ key }, index) => [key, index]))
  const rank = ({ key }: FacetCount) => order.get(key) ?? order.size
  return rows
    .filter((row) => row.name === name)
    .map(({ key, count }) => ({ key, count }))
    .toSorted((a, b) => rank(a) - rank(b))
}
