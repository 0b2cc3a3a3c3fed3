import { createBytes } from './bytes.ts'

/** In which examples a key stands: their ids rising, and for each what it weighs there (1 to 255) or the places it stands at. */
export interface Postings {
  readonly ids: readonly number[]
  readonly values: readonly Value[]
}
export type Value = number | readonly number[]

export const encodePostings = ({ ids, values }: Postings): Uint8Array => {
  const bytes = createBytes()
  let last = 0
  for (const [index, id] of ids.entries()) {
    bytes.number(id - last)
    last = id
    const value = values[index] ?? 0
    if (typeof value === 'number') bytes.byte(value)
    else encodePlaces(value, bytes)
  }
  return bytes.taken()
}

const encodePlaces = (places: readonly number[], bytes: ReturnType<typeof createBytes>): void => {
  bytes.number(places.length)
  let last = 0
  for (const place of places) {
    bytes.number(place - last)
    last = place
  }
}

/** Calls back for each example with what the key weighs there. Written for speed: frequent words stand in every example. */
export const eachWeight = (bytes: Uint8Array, visit: (id: number, weight: number) => void): void => {
  let at = 0
  let id = 0
  const end = bytes.length
  while (at < end) {
    let delta = 0
    let shift = 0
    for (;;) {
      const next = bytes[at++] ?? 0
      delta |= (next & 127) << shift
      if (next < 128) break
      shift += 7
    }
    id += delta
    visit(id, bytes[at++] ?? 0)
  }
}

/** In how many examples a key stands that has weights. */
export const countOf = (bytes: Uint8Array): number => {
  let count = 0
  eachWeight(bytes, () => {
    count += 1
  })
  return count
}

const everyone = (): boolean => true

/** Calls back for each wanted example with the places the key stands at. */
export const eachPlaces = (
  bytes: Uint8Array,
  visit: (id: number, places: readonly number[]) => void,
  isWanted: (id: number) => boolean = everyone,
): void => {
  let at = 0
  let id = 0
  const number = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const next = bytes[at++] ?? 0
      value |= (next & 127) << shift
      if (next < 128) return value
    }
  }
  while (at < bytes.length) {
    id += number()
    let left = number()
    if (!isWanted(id)) {
      while (left > 0) if ((bytes[at++] ?? 0) < 128) left -= 1
      continue
    }
    const places: number[] = []
    let last = 0
    for (; left > 0; left--) {
      last += number()
      places.push(last)
    }
    visit(id, places)
  }
}
