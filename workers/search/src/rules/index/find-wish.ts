import type { Bits } from './bits.ts'
import { countAll } from './bits.ts'
import { fieldAt } from './field-places.ts'
import { key } from './keys.ts'
import type { LiveIndex } from './live-index.ts'
import type { Lookup } from './lookup.ts'
import { FOUND_BY, type Way, type Wish } from './plan.ts'
import { emptyTally, type Found, take, takeList } from './tally.ts'
import { rarity, togetherWeight } from './weights.ts'

/** What one wish found. */
export interface Fulfilled {
  readonly ids: Bits
  readonly count: number
  /** To be multiplied by `worth`. */
  readonly scores: Float32Array
  readonly worth: number
  /** By which way an example was found first, as place in the wish's ways plus one; 0 for none. */
  readonly ways: Uint8Array
}

/**
 * Looks up everything a wish may be found by. The closest way counts as the reason, the best weight as the score; what stands inside other
 * words comes on top, since it stands elsewhere.
 */
export const fulfil = (index: LiveIndex, lookup: Lookup, { ways }: Wish): Fulfilled => {
  const tally = emptyTally(index)
  const inOrder = [...ways.entries()].sort(([, a], [, b]) => closeness(a) - closeness(b))
  for (const [place, way] of inOrder) {
    if (way.kind === 'bonus') continue
    const found: Found = { way: place + 1, factor: way.factor, onTop: way.by === 'part' }
    const one = (id: number, weight: number): void => take(tally, found, id, weight)
    const packed = (list: Uint8Array, owner: number): void => takeList(tally, found, list, owner)
    if (way.kind === 'list') lookup.lists(way.key, { packed, one })
    else if (way.kind === 'range') lookup.listsFrom(way.beginning, { packed, one })
    else if (way.kind === 'apart') eachWithAll(index.size, lookup, way.stems, one)
    else eachTogether(lookup, way.stems, way.within, one)
  }
  const { ids, scores, ways: by } = tally
  for (const way of ways) {
    if (way.kind === 'bonus') lookup.weights(way.key, (id, weight) => add(scores, id, weight * way.factor))
  }
  const count = countAll(ids)
  return { ids, count, scores, worth: rarity(index.count, count), ways: by }
}

const closeness = (way: Way): number => (way.kind === 'bonus' ? -1 : FOUND_BY.indexOf(way.by))

const add = (scores: Float32Array, id: number, more: number): void => {
  if ((scores[id] ?? 0) > 0) scores[id] = (scores[id] ?? 0) + more
}

/** Examples that have every stem, as a word or inside one; as much as the one that weighs least. */
const eachWithAll = (size: number, lookup: Lookup, stems: readonly string[], visit: (id: number, weight: number) => void): void => {
  let before = new Uint8Array(size).fill(MOST_WEIGHT)
  for (const stem of stems) {
    const next = new Uint8Array(size)
    const take = (id: number, weight: number): void => {
      const least = Math.min(before[id] ?? 0, weight)
      if (least > (next[id] ?? 0)) next[id] = least
    }
    lookup.weights(key.stem(stem), take)
    lookup.weights(key.part(stem), take)
    before = next
  }
  for (let id = 0; id < size; id++) {
    const weight = before[id] ?? 0
    if (weight > 0) visit(id, weight)
  }
}

/** As much as fits into a list. */
const MOST_WEIGHT = 255

const eachTogether = (
  lookup: Lookup,
  stems: readonly string[],
  within: number | null,
  visit: (id: number, weight: number) => void,
): void => {
  const lengths = new Map(stems.map((stem) => [stem, lookup.lengthOf(key.places(stem))]))
  const rarestFirst = [...lengths.keys()].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0))
  const byStem = new Map<string, ReadonlyMap<number, readonly number[]>>()
  let left: ReadonlyMap<number, readonly number[]> | undefined
  for (const stem of rarestFirst) {
    left = lookup.places(key.places(stem), left)
    byStem.set(stem, left)
  }
  for (const id of left?.keys() ?? []) {
    const each = stems.map((stem) => byStem.get(stem)?.get(id) ?? [])
    const found = startsOf(each, within)
    if (found.length === 0) continue
    const times = { title: 0, keywords: 0, summary: 0, body: 0 }
    for (const place of found) times[fieldAt(place)] += 1
    visit(id, togetherWeight(times))
  }
}

/** Where words stand one after the other, or, with `within`, near the first in any order. */
const startsOf = ([first = [], ...others]: readonly (readonly number[])[], within: number | null): readonly number[] =>
  first.filter((at) =>
    others.every((places, index) => places.some((place) => (within === null ? place === at + index + 1 : Math.abs(place - at) <= within))),
  )
