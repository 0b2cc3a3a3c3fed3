import { type Bits, countAll, keepCommon, keepOthers } from './bits.ts'
import { type Fulfilled, fulfil } from './find-wish.ts'
import type { LiveIndex } from './live-index.ts'
import type { Lookup } from './lookup.ts'
import type { Plan } from './plan.ts'
import { BOOSTS } from './weights.ts'

/** What a whole search found, before anything is chosen. */
export interface Matched {
  readonly ids: Bits
  readonly count: number
  /** Null when there were no words. */
  readonly wishes: readonly Fulfilled[] | null
}

/** Examples that fulfil every wish, or any of them, and nothing unwanted. */
export const match = (index: LiveIndex, lookup: Lookup, plan: Plan, need: 'all' | 'any' = 'all'): Matched => {
  const ids = index.live.slice()
  if (plan.unreadable) ids.fill(0)
  const wishes = plan.wishes.map((wish) => fulfil(index, lookup, wish))
  if (need === 'all') for (const wish of wishes) keepCommon(ids, wish.ids)
  else keepCommon(ids, either(wishes, ids.length))
  for (const wish of plan.never) keepOthers(ids, fulfil(index, lookup, wish).ids)
  return { ids, count: countAll(ids), wishes: wishes.length === 0 ? null : wishes }
}

const either = (wishes: readonly Fulfilled[], words: number): Bits => {
  const union = new Uint32Array(words)
  for (const { ids } of wishes) for (let at = 0; at < words; at++) union[at] = (union[at] ?? 0) | (ids[at] ?? 0)
  return union
}

const DAY = 24 * 60 * 60 * 1000
const YEAR = 365 * DAY
/** Scores closer than this count as equal. */
const STEPS = 64

/** What an example is worth for a search; whole days count, so that an answer does not change by the minute. */
export const scoreOf = (index: LiveIndex, wishes: readonly Fulfilled[], now: number) => {
  const today = Math.floor(now / DAY) * DAY
  return (id: number): number => {
    let sum = 0
    for (const { scores, worth } of wishes) sum += Math.fround((scores[id] ?? 0) * worth)
    const age = Math.max(0, today - (index.confirmedAt[id] ?? 0)) / YEAR
    const fresh = Math.max(0, 1 - age / BOOSTS.freshYears) * BOOSTS.fresh
    const awarded = (((index.goodPractice[id >>> 5] ?? 0) >>> (id & 31)) & 1) * BOOSTS.goodPractice
    return Math.round(sum * (1 + fresh + awarded) * STEPS)
  }
}
