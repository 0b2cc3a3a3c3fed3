import { distanceKm as kmBetween } from '@vorbild/content/distance-km'
import type { Near } from '../search.ts'
import { type Bits, bitsFor, members, put } from './bits.ts'
import type { LiveIndex } from './live-index.ts'

/** Not a number where the place of an example is unknown. */
export const distanceKm = (index: LiveIndex, id: number, near: Pick<Near, 'lat' | 'lon'>): number =>
  kmBetween(near, { lat: index.lat[id] ?? Number.NaN, lon: index.lon[id] ?? Number.NaN })

/** Those of the examples that are not farther away. */
export const within = (index: LiveIndex, ids: Bits, near: Near): Bits => {
  const close = bitsFor(index.owner.length)
  for (const id of members(ids)) if (distanceKm(index, id, near) <= near.km) put(close, id)
  return close
}
