import { type Bits, bitsFor } from './bits.ts'
import type { LiveIndex } from './live-index.ts'

/** What was found for one wish so far. */
export interface Tally {
  readonly owners: Uint8Array
  readonly ids: Bits
  readonly scores: Float32Array
  /** By which way an example was found first; 0 for none. */
  readonly ways: Uint8Array
}

/** A way that is being gone, and what its weights count. */
export interface Found {
  readonly way: number
  readonly factor: number
  /** Adds to what was found before; otherwise the best counts. */
  readonly onTop: boolean
}

export const emptyTally = ({ owner: owners, size }: Pick<LiveIndex, 'owner' | 'size'>): Tally => ({
  owners,
  ids: bitsFor(owners.length),
  scores: new Float32Array(size),
  ways: new Uint8Array(size),
})

export const take = ({ ids, scores, ways }: Tally, { way, factor, onTop }: Found, id: number, weight: number): void => {
  const score = weight * factor
  if (ways[id] === 0) {
    ways[id] = way
    ids[id >>> 5] = (ids[id >>> 5] ?? 0) | (1 << (id & 31))
  }
  const known = scores[id] ?? 0
  if (onTop) scores[id] = known + score
  else if (score > known) scores[id] = score
}

/**
 * Takes all of a packed list (see `encodePostings`) whose examples still belong to its segment. The same as `take` for each, written out: frequent
 * words stand in every example, and a call for each of them is what searching would mostly consist of.
 */
export const takeList = ({ owners, ids, scores, ways }: Tally, { way, factor, onTop }: Found, list: Uint8Array, owner: number): void => {
  const end = list.length
  let at = 0
  let id = 0
  while (at < end) {
    let next = list[at++] ?? 0
    let delta = next & 127
    for (let shift = 7; next > 127; shift += 7) {
      next = list[at++] ?? 0
      delta |= (next & 127) << shift
    }
    id += delta
    const score = (list[at++] ?? 0) * factor
    if (owners[id] !== owner) continue
    if (ways[id] === 0) {
      ways[id] = way
      ids[id >>> 5] = (ids[id >>> 5] ?? 0) | (1 << (id & 31))
    }
    const known = scores[id] ?? 0
    if (onTop) scores[id] = known + score
    else if (score > known) scores[id] = score
  }
}
