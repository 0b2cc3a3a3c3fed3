const EARTH_KM = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

interface Point {
  readonly lat: number
  readonly lon: number
}

/** Great-circle distance (haversine) of two points in degrees; not a number where one is not known. */
export const distanceKm = (from: Point, to: Point): number => {
  const [here, there] = [radians(from.lat), radians(to.lat)]
  const [dLat, dLon] = [there - here, radians(to.lon - from.lon)]
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(here) * Math.cos(there) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}
