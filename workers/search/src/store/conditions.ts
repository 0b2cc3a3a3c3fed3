import { isoTime } from '@vorbild/kernel/clock'
import { type SQL, sql } from 'drizzle-orm'
import { FACETS, type FacetName, statusKey } from '../rules/facets.ts'
import type { Search } from '../rules/search.ts'
import { example } from './schema.ts'

/** The text part of a search, settled: with all words, or with any where all find nothing. */
export interface Matching {
  readonly match: string | null
  readonly none: string | null
}

/** Status at a time; its key as in addresses. Months are compared as text. */
export const statusAt = (now: number): SQL<string> =>
  sql<string>`CASE WHEN ${example.lastMonth} < ${isoTime(now).slice(0, 7)} THEN ${statusKey('ended')} ELSE ${statusKey('running')} END`

/**
 * Which examples a search means; values within a facet widen it, facets narrow each other. `except` leaves one facet open, to count what
 * its other values would bring.
 */
export const conditions = ({ chosen }: Search, { match, none }: Matching, now: number, except?: FacetName): SQL => {
  const all: SQL[] = [
    ...(match === null ? [] : [sql`${example.id} IN (SELECT rowid FROM example_text WHERE example_text MATCH ${match})`]),
    ...(none === null ? [] : [sql`${example.id} NOT IN (SELECT rowid FROM example_text WHERE example_text MATCH ${none})`]),
    ...FACETS.filter((name) => name !== except && chosen[name].length > 0).map((name) => narrowed(name, chosen[name], now)),
  ]
  return all.length === 0 ? sql`true` : sql.join(all, sql` AND `)
}

const narrowed = (name: FacetName, keys: readonly string[], now: number): SQL => {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(keys)}))`
  return name === 'status'
    ? sql`${statusAt(now)} IN ${wanted}`
    : sql`${example.id} IN (SELECT example FROM facet WHERE name = ${name} AND key IN ${wanted})`
}
