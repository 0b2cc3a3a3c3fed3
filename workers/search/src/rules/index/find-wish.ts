import type { Bits } from './bits.ts'
import { bitsFor, put } from './bits.ts'
import { key } from './keys.ts'
import type { LiveIndex } from './live-index.ts'
import type { Lookup } from './lookup.ts'
import { FOUND_BY, type Way, type Wish } from './plan.ts'
import { rarity } from './weights.ts'

/** What one wish found. */
export interface Fulfilled {
  readonly ids: Bits
  readonly count: number
  readonly scores: Float32Array
  /** By which way an example was found first, as place in the wish's ways plus one; 0 for none. */
  readonly ways: Uint8Array
}

/** Looks up everything a wish may be found by. The closest way counts as the reason, the best weight as the score. */
export const fulfil = (index: LiveIndex, lookup: Lookup, { ways }: Wish): Fulfilled => {
  const scores = new Float32Array(index.size)
  const by = new Uint8Array(index.size)
  const ids = bitsFor(index.owner.length)
  let count = 0
  const inOrder = [...ways.entries()].sort(([, a], [, b]) => closeness(a) - closeness(b))
  for (const [place, way] of inOrder) {
    if (way.kind === 'bonus') continue
    eachFound(lookup, way, (id, weight) => {
      const score = weight * way.factor
      if (by[id] === 0) {
        by[id] = place + 1
        put(ids, id)
        count += 1
      }
      if (score > (scores[id] ?? 0)) scores[id] = score
    })
  }
  for (const way of ways) {
    if (way.kind === 'bonus') lookup.weights(way.key, (id, weight) => add(scores, id, weight * way.factor))
  }
  const worth = rarity(index.count, count)
  for (let id = 0; id < scores.length; id++) scores[id] = (scores[id] ?? 0) * worth
  return { ids, count, scores, ways: by }
}

const closeness = (way: Way): number => (way.kind === 'bonus' ? -1 : FOUND_BY.indexOf(way.by))

const add = (scores: Float32Array, id: number, more: number): void => {
  if ((scores[id] ?? 0) > 0) scores[id] = (scores[id] ?? 0) + more
}

const eachFound = (lookup: Lookup, way: Way, visit: (id: number, weight: number) => void): void => {
  if (way.kind === 'list' || way.kind === 'bonus') lookup.weights(way.key, visit)
  else if (way.kind === 'range') lookup.range(way.beginning, visit)
  else eachTogether(lookup, way.stems, way.within, visit)
}

/** A phrase weighs as its rarest stem would on average; close enough, since every example found has the same stems. */
const TOGETHER = 40

const eachTogether = (
  lookup: Lookup,
  stems: readonly string[],
  within: number | null,
  visit: (id: number, weight: number) => void,
): void => {
  const places = [...new Set(stems)].map((stem) => [stem, lookup.places(key.places(stem))] as const)
  const byStem = new Map(places)
  const [, rarest] = places.toSorted(([, a], [, b]) => a.size - b.size)[0] ?? []
  for (const id of rarest?.keys() ?? []) {
    const each = stems.map((stem) => byStem.get(stem)?.get(id) ?? [])
    if (each.every((list) => list.length > 0) && stand(each, within)) visit(id, TOGETHER)
  }
}

/** Whether words stand one after the other, or, with `within`, near the first in any order. */
const stand = ([first = [], ...others]: readonly (readonly number[])[], within: number | null): boolean =>
  first.some((at) =>
    others.every((places, index) => places.some((place) => (within === null ? place === at + index + 1 : Math.abs(place - at) <= within))),
  )
