import type { FacetCounts } from './rules/facets.ts'
import { countAll, countCommon, has, members } from './rules/index/bits.ts'
import { choose } from './rules/index/choose.ts'
import { scoreOf } from './rules/index/match.ts'
import { within } from './rules/index/near.ts'
import { firstOf, inOrder } from './rules/index/order.ts'
import { type Search, sortFor } from './rules/search.ts'
import { type Settled, settle } from './settle.ts'
import type { OpenIndex } from './store/open-index.ts'

/** What finding needs of the index; the rest is for showing what was found. */
export type Findable = Pick<OpenIndex, 'index' | 'lookup' | 'vocabulary' | 'titles'>

export interface Found {
  readonly settled: Settled
  readonly total: number
  readonly counts: FacetCounts
  /** How many of them have the words as typed, where others were added. */
  readonly exact: number | null
  /** Ids of the examples on the page asked for, in their order. */
  readonly page: readonly number[]
}

/** More than any words can weigh: what has the words as typed comes before what was added. */
const FIRST = 2 ** 30

/** Answers are put in order one after the other, so all use the same room. What is not scored by this one holds old scores. */
let room = new Float64Array(1024)
const scoresFor = (size: number): Float64Array => {
  if (room.length < size) room = new Float64Array(2 * size)
  return room
}

/** The whole of a search but what is shown: words, place, filters, order, page. */
export const findExamples = async (open: Findable, search: Search, now: number, pageSize: number): Promise<Found> => {
  const { index } = open
  const settled = await settle(open, search.q)
  const { matched } = settled
  const near = search.near ? within(index, matched.ids, search.near) : matched.ids
  const { ids, counts } = choose(index, near, search, now)
  const all = members(ids)
  const sort = sortFor(search)
  const titles = sort === 'titel' ? await open.titles() : new Map<number, string>()
  const scores = matched.wishes && sort === 'relevanz' ? scoresFor(index.size) : null
  const scoreAt = matched.wishes && scoreOf(index, matched.wishes, now)
  const { exact } = settled
  if (scores && scoreAt) for (const id of all) scores[id] = scoreAt(id) + (exact && has(exact.ids, id) ? FIRST : 0)
  const end = search.page * pageSize
  const page = firstOf(all, end, inOrder(index, sort, { scores, titles })).slice(end - pageSize)
  return { settled, total: countAll(ids), counts, exact: exact && countCommon(ids, exact.ids), page }
}
