import { holdsPlaces } from './keys.ts'
import type { KeyList } from './merge.ts'
import type { Vector } from './vector.ts'

/** Vectors of many examples turned round, key by key, in as little memory as plain numbers take: id and weight, or id, how many places, places. */
export interface Gathered {
  readonly lists: Map<string, number[]>
  /** How many numbers it holds. */
  size: number
}

export const emptyGathered = (): Gathered => ({ lists: new Map(), size: 0 })

export const gather = (gathered: Gathered, id: number, vector: Vector): void => {
  for (const [name, value] of vector) {
    let list = gathered.lists.get(name)
    if (!list) {
      list = []
      gathered.lists.set(name, list)
    }
    const before = list.length
    if (typeof value === 'number') list.push(id, value)
    else list.push(id, value.length, ...value)
    gathered.size += list.length - before
  }
}

/** All keys in order. */
export const gatheredKeys = ({ lists }: Gathered): readonly KeyList[] =>
  [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, list]) => ({ key: name, each: holdsPlaces(name) ? placesOf(list) : weightsOf(list) }))

const weightsOf =
  (list: readonly number[]): KeyList['each'] =>
  (visit) => {
    for (let at = 0; at < list.length; at += 2) visit(list[at] ?? 0, list[at + 1] ?? 0)
  }

const placesOf =
  (list: readonly number[]): KeyList['each'] =>
  (visit) => {
    for (let at = 0; at < list.length; ) {
      const first = at + 2
      const end = first + (list[at + 1] ?? 0)
      visit(list[at] ?? 0, list.slice(first, end))
      at = end
    }
  }
