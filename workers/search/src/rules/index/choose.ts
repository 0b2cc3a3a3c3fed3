import { FACETS, type FacetCounts, type FacetName, facets, statusKey } from '../facets.ts'
import type { Search } from '../search.ts'
import { addAll, type Bits, bitsFor, countCommon, keepCommon, put } from './bits.ts'
import { type LiveIndex, OPEN_END } from './live-index.ts'
import { facetId } from './profile.ts'

/** The examples of a facet's value. Status depends on the calendar. */
type HasValue = (name: FacetName, value: string) => Bits

export const valuesAt = (index: LiveIndex, now: number): HasValue => {
  const none = bitsFor(index.owner.length)
  const { ended, running } = byStatus(index, now)
  return (name, value) => {
    if (name !== 'status') return index.facets.get(facetId(name, value)) ?? none
    if (value === statusKey('ended')) return ended
    return value === statusKey('running') ? running : none
  }
}

interface ByStatus {
  readonly seq: number
  readonly month: number
  readonly ended: Bits
  readonly running: Bits
}

const lastByStatus = new WeakMap<LiveIndex, ByStatus>()

/** Who has ended and who is running; the same until something changes or the month is over. */
const byStatus = (index: LiveIndex, now: number): ByStatus => {
  const date = new Date(now)
  const month = date.getUTCFullYear() * 100 + date.getUTCMonth() + 1
  const known = lastByStatus.get(index)
  if (known?.seq === index.seq && known.month === month) return known
  const fresh = { seq: index.seq, month, ended: bitsFor(index.owner.length), running: bitsFor(index.owner.length) }
  for (let id = 0; id < index.size; id++) put((index.lastMonth[id] ?? OPEN_END) < month ? fresh.ended : fresh.running, id)
  lastByStatus.set(index, fresh)
  return fresh
}

const allOf = (index: LiveIndex, has: HasValue, name: FacetName, values: readonly string[]): Bits => {
  const union = bitsFor(index.owner.length)
  for (const value of values) addAll(union, has(name, value))
  return union
}

export interface Chosen {
  readonly ids: Bits
  readonly counts: FacetCounts
}

/**
 * Narrows what words found by what is chosen: values within a facet widen it, facets narrow each other. Counted is what each value would
 * bring, so a facet's own choice does not count for it.
 */
export const choose = (index: LiveIndex, found: Bits, { chosen }: Pick<Search, 'chosen'>, now: number): Chosen => {
  const has = valuesAt(index, now)
  const narrowing = FACETS.filter((name) => chosen[name].length > 0).map((name) => [name, allOf(index, has, name, chosen[name])] as const)
  const without = (except?: FacetName): Bits => {
    const left = found.slice()
    for (const [name, bits] of narrowing) if (name !== except) keepCommon(left, bits)
    return left
  }
  const ids = without()
  const values = valuesOf(index)
  const counts = FACETS.map((name) => {
    const among = chosen[name].length > 0 ? without(name) : ids
    return [
      name,
      (values.get(name) ?? []).map((key) => ({ key, count: countCommon(among, has(name, key)) })).filter(({ count }) => count > 0),
    ]
  })
  return { ids, counts: Object.fromEntries(counts) as FacetCounts }
}

interface Values {
  /** How many the index knew when these were gathered; it forgets none. */
  readonly known: number
  readonly of: ReadonlyMap<FacetName, readonly string[]>
}

const lastValues = new WeakMap<LiveIndex, Values>()

/** Values of each facet: those of the vocabulary, then those examples have that left it. */
const valuesOf = (index: LiveIndex): Values['of'] => {
  const last = lastValues.get(index)
  if (last?.known === index.facets.size) return last.of
  const stored = [...index.facets.keys()].sort()
  const of = new Map(
    FACETS.map((name) => {
      const beginning = facetId(name, '')
      const having = stored.filter((facet) => facet.startsWith(beginning)).map((facet) => facet.slice(beginning.length))
      return [name, [...new Set([...facets[name].terms.map(({ key }) => key), ...having])]]
    }),
  )
  lastValues.set(index, { known: index.facets.size, of })
  return of
}
