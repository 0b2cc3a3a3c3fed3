import { archivedBefore, monthsBefore, unconfirmedBefore } from '@vorbild/content/freshness'
import { CONFIRMED, FACETS, type FacetCounts, type FacetName, facets, statusKey } from '../facets.ts'
import type { Search } from '../search.ts'
import { addAll, type Bits, bitsFor, countAll, countCommon, keepCommon, members, put } from './bits.ts'
import { type LiveIndex, OPEN_END, UNDATED } from './live-index.ts'
import { facetId } from './profile.ts'

/** The examples of a facet's value. Status and confirmation depend on the calendar. */
type HasValue = (name: FacetName, value: string) => Bits

interface Day {
  readonly seq: number
  readonly day: number
  readonly has: HasValue
  /** All values of each facet with the examples that have them. */
  readonly values: ReadonlyMap<FacetName, readonly FacetValue[]>
  readonly byExample: ByExample
}

interface FacetValue {
  readonly key: string
  readonly having: Bits
  /** Among all values of all facets. */
  readonly number: number
}

/** The other way round: the numbers of the values that an example has lie from `starts[id]` to `starts[id + 1]`. */
interface ByExample {
  readonly starts: Uint32Array
  readonly numbers: Uint16Array
}

const DAY_MS = 24 * 60 * 60 * 1000
const lastDay = new WeakMap<LiveIndex, Day>()

/** Goes through all examples once a day and change, not at every search: nothing of it changes within a day. */
const dayOf = (index: LiveIndex, now: number): Day => {
  const day = Math.floor(now / DAY_MS)
  const known = lastDay.get(index)
  if (known?.seq === index.seq && known.day === day) return known
  const has = readValues(index, now)
  let number = 0
  const values = new Map(
    FACETS.map((name) => [name, valuesOf(index, name).map((key) => ({ key, having: has(name, key), number: number++ }))]),
  )
  const fresh = { seq: index.seq, day, has, values, byExample: turnedRound(index.size, [...values.values()].flat()) }
  lastDay.set(index, fresh)
  return fresh
}

const turnedRound = (size: number, values: readonly FacetValue[]): ByExample => {
  const lists = values.map(({ having }) => members(having))
  const starts = new Uint32Array(size + 2)
  // counted one place too far, so that each start moves to its place while the numbers are put
  for (const list of lists) for (const id of list) starts[id + 2] = (starts[id + 2] ?? 0) + 1
  for (let id = 2; id < starts.length; id++) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0)
  const numbers = new Uint16Array(starts[size + 1] ?? 0)
  for (const [number, list] of lists.entries()) {
    for (const id of list) {
      const at = starts[id + 1] ?? 0
      numbers[at] = number
      starts[id + 1] = at + 1
    }
  }
  return { starts, numbers }
}

/** How many of the examples have each value, by its number. */
const countedOf = ({ starts, numbers }: ByExample, ids: Bits, values: number): Uint32Array => {
  const counted = new Uint32Array(values)
  for (const id of members(ids)) {
    const end = starts[id + 1] ?? 0
    for (let at = starts[id] ?? 0; at < end; at++) {
      const number = numbers[at] ?? 0
      counted[number] = (counted[number] ?? 0) + 1
    }
  }
  return counted
}

/** Where many examples were found, comparing whole sets is quicker than going through them: one in so many. */
const FEW_OF = 3

const readValues = (index: LiveIndex, now: number): HasValue => {
  const none = bitsFor(index.owner.length)
  const [ended, running, archived] = [bitsFor(index.owner.length), bitsFor(index.owner.length), bitsFor(index.owner.length)]
  const unclear = bitsFor(index.owner.length)
  const [lately, withinAYear, longAgo] = [bitsFor(index.owner.length), bitsFor(index.owner.length), bitsFor(index.owner.length)]
  const date = new Date(now)
  const month = date.getUTCFullYear() * 100 + date.getUTCMonth() + 1
  const [aged, unconfirmed, halfAYearAgo, aYearAgo] = [
    archivedBefore(now),
    unconfirmedBefore(now),
    monthsBefore(now, 6),
    monthsBefore(now, 12),
  ]
  for (let id = 0; id < index.size; id++) {
    const confirmed = index.confirmedAt[id] ?? 0
    const last = index.lastMonth[id] ?? OPEN_END
    // as `exampleStatus` tells them apart
    if (confirmed <= aged) put(archived, id)
    else if (last < month) put(ended, id)
    else put(last < UNDATED || (last === OPEN_END && confirmed > unconfirmed) ? running : unclear, id)
    put(confirmed > aYearAgo ? withinAYear : longAgo, id)
    if (confirmed > halfAYearAgo) put(lately, id)
  }
  const changing = new Map([
    [facetId('status', statusKey('ended')), ended],
    [facetId('status', statusKey('running')), running],
    [facetId('status', statusKey('unclear')), unclear],
    [facetId('status', statusKey('archived')), archived],
    [facetId('bestaetigt', CONFIRMED.lately), lately],
    [facetId('bestaetigt', CONFIRMED.withinAYear), withinAYear],
    [facetId('bestaetigt', CONFIRMED.longAgo), longAgo],
  ])
  return (name, value) => {
    const id = facetId(name, value)
    return changing.get(id) ?? index.facets.get(id) ?? none
  }
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
  const { has, values, byExample } = dayOf(index, now)
  const narrowing = FACETS.filter((name) => chosen[name].length > 0).map((name) => [name, allOf(index, has, name, chosen[name])] as const)
  const without = (except?: FacetName): Bits => {
    const left = found.slice()
    for (const [name, bits] of narrowing) if (name !== except) keepCommon(left, bits)
    return left
  }
  const ids = without()
  const all = [...values.values()].reduce((sum, { length }) => sum + length, 0)
  const counted = countAll(ids) * FEW_OF < index.count ? countedOf(byExample, ids, all) : null
  const counts = FACETS.map((name) => {
    const isNarrowing = chosen[name].length > 0
    const among = isNarrowing ? without(name) : ids
    const each = (values.get(name) ?? []).map(({ key, having, number }) => ({
      key,
      count: counted && !isNarrowing ? (counted[number] ?? 0) : countCommon(among, having),
    }))
    return [name, each.filter(({ count }) => count > 0)]
  })
  return { ids, counts: Object.fromEntries(counts) as FacetCounts }
}

/** Values of each facet: those of the vocabulary, then those examples have that left it. */
const valuesOf = (index: LiveIndex, name: FacetName): readonly string[] => {
  const beginning = facetId(name, '')
  const stored = [...index.facets.keys()].filter((facet) => facet.startsWith(beginning)).map((facet) => facet.slice(beginning.length))
  return [...new Set([...facets[name].terms.map(({ key }) => key), ...stored.sort()])]
}
