import type { Bits } from './bits.ts'
import { bitsFor, put } from './bits.ts'
import { fieldAt } from './field-places.ts'
import { key } from './keys.ts'
import type { LiveIndex } from './live-index.ts'
import type { Lookup } from './lookup.ts'
import { FOUND_BY, type Way, type Wish } from './plan.ts'
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
  const scores = new Float32Array(index.size)
  const by = new Uint8Array(index.size)
  const ids = bitsFor(index.owner.length)
  let count = 0
  const inOrder = [...ways.entries()].sort(([, a], [, b]) => closeness(a) - closeness(b))
  for (const [place, way] of inOrder) {
    if (way.kind === 'bonus') continue
    const onTop = way.by === 'part'
    eachFound(index.size, lookup, way, (id, weight) => {
      const score = weight * way.factor
      if (by[id] === 0) {
        by[id] = place + 1
        put(ids, id)
        count += 1
      }
      const known = scores[id] ?? 0
      if (onTop) scores[id] = known + score
      else if (score > known) scores[id] = score
    })
  }
  for (const way of ways) {
    if (way.kind === 'bonus') lookup.weights(way.key, (id, weight) => add(scores, id, weight * way.factor))
  }
  return { ids, count, scores, worth: rarity(index.count, count), ways: by }
}

const closeness = (way: Way): number => (way.kind === 'bonus' ? -1 : FOUND_BY.indexOf(way.by))

const add = (scores: Float32Array, id: number, more: number): void => {
  if ((scores[id] ?? 0) > 0) scores[id] = (scores[id] ?? 0) + more
}

const eachFound = (
  size: number,
  lookup: Lookup,
  way: Exclude<Way, { readonly kind: 'bonus' }>,
  visit: (id: number, weight: number) => void,
): void => {
  if (way.kind === 'list') lookup.weights(way.key, visit)
  else if (way.kind === 'range') lookup.range(way.beginning, visit)
  else if (way.kind === 'apart') eachWithAll(size, lookup, way.stems, visit)
  else eachTogether(lookup, way.stems, way.within, visit)
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
