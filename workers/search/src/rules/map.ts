import germany from '@svg-maps/germany'
import type { Item } from './item.ts'

/** The map is drawn in these units, whole ones; Mercator's projection, as its source. */
export const MAP = { width: 586, height: 793 }

const BOUNDS = { west: 5.8663, east: 15.0419, north: 55.0581, south: 47.2701 }

const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a place lies on the map; null if it is not in Germany. Degrees. */
export const pointOf = (lat: number, lon: number): Point | null => {
  const { west, east, north, south } = BOUNDS
  if (lat < south || lat > north || lon < west || lon > east) return null
  return {
    x: Math.round(((lon - west) / (east - west)) * MAP.width),
    y: Math.round(((mercator(north) - mercator(lat)) / (mercator(north) - mercator(south))) * MAP.height),
  }
}

/** A path of relative moves, redrawn in whole units without the points that fall together: less than half as long, and no gaps between neighbours. */
export const simplified = (path: string): string => {
  const rings: string[] = []
  let at = { x: 0, y: 0 }
  for (const ring of path.split('z')) {
    const steps = Array.from(ring.matchAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g), ([, x, y]) => ({ x: Number(x), y: Number(y) }))
    const points: Point[] = []
    let start = at
    for (const [index, step] of steps.entries()) {
      at = { x: at.x + step.x, y: at.y + step.y }
      if (index === 0) start = at
      const point = { x: Math.round(at.x), y: Math.round(at.y) }
      const last = points.at(-1)
      if (last?.x !== point.x || last.y !== point.y) points.push(point)
    }
    at = start
    const [first, ...rest] = points
    if (first && rest.length > 1) rings.push(ringPath([first, ...rest]))
  }
  return rings.join('')
}

/** Steps are shorter to write than places. */
const ringPath = ([first, ...rest]: readonly [Point, ...Point[]]): string => {
  const steps = rest.map(({ x, y }, index) => `${x - (rest[index - 1] ?? first).x} ${y - (rest[index - 1] ?? first).y}`)
  return `M${first.x} ${first.y}l${steps.join(' ')}z`
}

export interface LandOutline {
  /** ISO 3166-2 code. */
  readonly key: string
  readonly path: string
}

/** The package names a type that it does not bring. */
const source: { readonly locations: readonly { readonly id: string; readonly path: string }[] } = germany

let drawn: readonly LandOutline[] | null = null

/** The sixteen Länder; drawn on first use. */
export const landOutlines = (): readonly LandOutline[] => {
  drawn ??= source.locations.map(({ id, path }) => ({ key: `DE-${id.toUpperCase()}`, path: simplified(path) }))
  return drawn
}

export interface Dot<T> extends Point {
  readonly items: readonly T[]
}

/** Nearer than this, dots would cover each other. */
const CELL = 9

/** What lies close together becomes one dot; the larger ones come first, so that small ones stay on top. */
export const dotsOf = <T extends Pick<Item, 'position'>>(items: readonly T[]): readonly Dot<T>[] => {
  const cells = new Map<string, { readonly point: Point; readonly items: T[] }>()
  for (const item of items) {
    const point = item.position && pointOf(item.position.lat, item.position.lon)
    if (!point) continue
    const key = `${Math.floor(point.x / CELL)} ${Math.floor(point.y / CELL)}`
    const cell = cells.get(key)
    if (cell) cell.items.push(item)
    else cells.set(key, { point, items: [item] })
  }
  return [...cells.values()]
    .map(({ point, items: together }) => ({ ...point, items: together }))
    .toSorted((a, b) => b.items.length - a.items.length)
}
