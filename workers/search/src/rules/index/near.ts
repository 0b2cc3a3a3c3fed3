import type { Near } from '../search.ts'
import { type Bits, bitsFor, members, put } from './bits.ts'
import type { LiveIndex } from './live-index.ts'

const EARTH_KM = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance (haversine); not a number where the place of an example is unknown. */
export const distanceKm = (index: LiveIndex, id: number, { lat, lon }: Pick<Near, 'lat' | 'lon'>): number => {
  const [here, there] = [radians(lat), radians(index.lat[id] ?? Number.NaN)]
  const [dLat, dLon] = [there - here, radians((index.lon[id] ?? Number.NaN) - lon)]
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(here) * Math.cos(there) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Those of the examples that are not farther away. */
export const within = (index: LiveIndex, ids: Bits, near: Near): Bits => {
  const close = bitsFor(index.owner.length)
  for (const id of members(ids)) if (distanceKm(index, id, near) <= near.km) put(close, id)
  return close
}
