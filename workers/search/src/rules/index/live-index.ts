import type { Lexicon } from '@vorbild/german/lexicon'
import { type Bits, bitsFor, drop, grown, has, put } from './bits.ts'
import type { Profile } from './profile.ts'
import { addRecent, emptyRecent, forgetRecent, type Recent } from './recent.ts'
import type { Vector } from './vector.ts'

/** An immutable part of the index in the database: where its blocks begin. The newer a segment, the later it stands. */
export interface LiveSegment {
  readonly id: number
  readonly firstKeys: readonly string[]
  readonly examples: number
}

/**
 * The index as one isolate holds it: columns by id of the example. What was published since the last segment lies in `recent`. An id
 * belongs to one segment or to `recent`; what other segments say of it is out of date.
 */
export interface LiveIndex {
  readonly generation: number
  /** Last change taken in. */
  seq: number
  readonly lexicon: Lexicon
  readonly segments: readonly LiveSegment[]
  readonly recent: Recent
  size: number
  owner: Uint8Array
  /** Which row of its segment it is. */
  row: Uint32Array
  live: Bits
  count: number
  goodPractice: Bits
  numbers: Float64Array
  publishedAt: Float64Array
  confirmedAt: Float64Array
  lastMonth: Int32Array
  lat: Float32Array
  lon: Float32Array
  readonly facets: Map<string, Bits>
}

const NOBODY = 0
export const RECENT = 255
/** Still going on. */
export const OPEN_END = 999_999
/** Neither start nor end was given. */
export const UNDATED = 999_998

export const emptyIndex = (generation: number, lexicon: Lexicon, segments: readonly LiveSegment[]): LiveIndex => ({
  generation,
  seq: 0,
  lexicon,
  segments,
  recent: emptyRecent(),
  size: 0,
  owner: new Uint8Array(0),
  row: new Uint32Array(0),
  live: bitsFor(0),
  count: 0,
  goodPractice: bitsFor(0),
  numbers: new Float64Array(0),
  publishedAt: new Float64Array(0),
  confirmedAt: new Float64Array(0),
  lastMonth: new Int32Array(0),
  lat: new Float32Array(0),
  lon: new Float32Array(0),
  facets: new Map(),
})

/** Where an example stands; `owner` counts segments from 1. */
interface Place {
  readonly owner: number
  readonly row: number
}

/** Takes in an example as a segment has it, in place of whatever was known of it. */
export const addProfile = (index: LiveIndex, id: number, { owner, row }: Place, profile: Omit<Profile, 'titleKey'>): void => {
  makeRoom(index, id)
  forget(index, id)
  index.owner[id] = owner
  index.row[id] = row
  index.numbers[id] = profile.number
  index.publishedAt[id] = profile.publishedAt
  index.confirmedAt[id] = profile.confirmedAt
  index.lastMonth[id] = profile.lastMonth ?? OPEN_END
  index.lat[id] = profile.lat ?? Number.NaN
  index.lon[id] = profile.lon ?? Number.NaN
  if (profile.goodPractice) put(index.goodPractice, id)
  for (const facet of profile.facets) put(facetBits(index, facet), id)
  put(index.live, id)
  index.count += 1
}

/** Takes in one change: a new version of an example, or that it is gone. */
export const applyChange = (index: LiveIndex, seq: number, id: number, entry: { profile: Profile; vector: Vector } | null): void => {
  index.seq = seq
  if (entry === null) {
    forget(index, id)
    return
  }
  addProfile(index, id, { owner: RECENT, row: 0 }, entry.profile)
  addRecent(index.recent, id, entry.profile, entry.vector)
}

export const forget = (index: LiveIndex, id: number): void => {
  if (id >= index.size || !has(index.live, id)) return
  drop(index.live, id)
  drop(index.goodPractice, id)
  for (const bits of index.facets.values()) drop(bits, id)
  index.owner[id] = NOBODY
  index.count -= 1
  forgetRecent(index.recent, id)
}

const facetBits = (index: LiveIndex, facet: string): Bits => {
  const known = index.facets.get(facet)
  if (known) return known
  const bits = bitsFor(index.owner.length)
  index.facets.set(facet, bits)
  return bits
}

const makeRoom = (index: LiveIndex, id: number): void => {
  index.size = Math.max(index.size, id + 1)
  if (id < index.owner.length) return
  const room = Math.max(1024, 2 ** Math.ceil(Math.log2(id + 1)))
  index.owner = copied(index.owner, new Uint8Array(room))
  index.row = copied(index.row, new Uint32Array(room))
  index.numbers = copied(index.numbers, new Float64Array(room))
  index.publishedAt = copied(index.publishedAt, new Float64Array(room))
  index.confirmedAt = copied(index.confirmedAt, new Float64Array(room))
  index.lastMonth = copied(index.lastMonth, new Int32Array(room))
  index.lat = copied(index.lat, new Float32Array(room))
  index.lon = copied(index.lon, new Float32Array(room))
  index.live = grown(index.live, room)
  index.goodPractice = grown(index.goodPractice, room)
  for (const [facet, bits] of index.facets) index.facets.set(facet, grown(bits, room))
}

const copied = <T extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, to: T): T => {
  to.set(from)
  return to
}
