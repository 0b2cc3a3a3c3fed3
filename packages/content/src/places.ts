import type { Place } from './place.ts'
import { allPlaces, type IndexedPlace, type KnownPlace, placeLabel } from './places/all-places.ts'
import { baseName, foldLoosely, foldName } from './places/fold.ts'

const known = ({ ags, name, land, lat, lon, population, partOf }: IndexedPlace): KnownPlace => ({
  ags,
  name,
  land,
  lat,
  lon,
  population,
  partOf,
})

/** How well a name fits what was typed; 0 is best. */
const rank = (place: IndexedPlace, folded: string, loose: string): number => {
  const isPart = place.partOf !== null
  if (place.folded === folded) return isPart ? 1 : 0
  if (isPart) return 3
  return place.words.startsWith(` ${loose}`) ? 1 : 2
}

/**
 * Places whose words begin with what was typed, in any order and with or without umlauts. The very name comes first, then names that
 * begin so, larger municipalities before smaller ones, parts of municipalities last.
 */
export const findPlaces = (query: string, limit = 8): readonly KnownPlace[] => {
  const loose = foldLoosely(query)
  if (loose === '') return []
  const folded = foldName(query)
  const wanted = loose.split(' ')
  return allPlaces()
    .filter((place) => wanted.every((word) => place.words.includes(` ${word}`)))
    .map((place) => ({ place, rank: rank(place, folded, loose) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ place }) => known(place))
}

const isNamed =
  (folded: string) =>
  (place: IndexedPlace): boolean =>
    place.folded === folded || place.foldedLabel === folded

/** The municipality with this key, or the part of it with this name; null if the key is unknown. */
export const placeByAgs = (ags: string, name = ''): KnownPlace | null => {
  const candidates = allPlaces().filter((place) => place.ags === ags)
  const found = candidates.find(isNamed(foldName(name))) ?? candidates[0]
  return found ? known(found) : null
}

/** One that is meant beyond doubt: the only one, or one at least five times as large as the next. */
const obvious = (candidates: readonly IndexedPlace[]): IndexedPlace | null => {
  const [first, ...others] = candidates
  const next = others.find((place) => place.ags !== first?.ags)
  return first && (!next || first.population >= 5 * next.population) ? first : null
}

/** All places by each name they may be asked for by, in their order. */
const byName = (namesOf: (place: IndexedPlace) => readonly string[]) => {
  let known: ReadonlyMap<string, readonly IndexedPlace[]> | null = null
  return (name: string): readonly IndexedPlace[] => {
    known ??= grouped(namesOf)
    return known.get(name) ?? []
  }
}

const grouped = (namesOf: (place: IndexedPlace) => readonly string[]): ReadonlyMap<string, readonly IndexedPlace[]> => {
  const groups = new Map<string, IndexedPlace[]>()
  for (const place of allPlaces()) {
    for (const name of new Set(namesOf(place))) {
      const group = groups.get(name)
      if (group) group.push(place)
      else groups.set(name, [place])
    }
  }
  return groups
}

const municipalities = byName(({ partOf, folded, base }) => (partOf === null ? [folded, base] : []))
const namedWholly = byName(({ partOf, folded }) => (partOf === null ? [folded] : []))
const named = byName(({ folded, foldedLabel }) => [folded, foldedLabel])

/** The place with this name, with or without its addition (`am Rhein`); null if there is none or several could be meant. */
export const placeByName = (name: string, land?: string): KnownPlace | null => {
  const folded = foldName(name)
  if (folded === '') return null
  for (const group of [municipalities(folded), namedWholly(baseName(name)), named(folded)]) {
    const candidates = group.filter((place) => land === undefined || place.land === land)
    const found = obvious(candidates)
    if (found) return known(found)
    if (candidates.length > 0) return null
  }
  return null
}

/** The place that was picked, unless another name was typed over it afterwards. */
const pickedPlace = (ags: string, name: string): KnownPlace | null => {
  const picked = placeByAgs(ags, name)
  const meant = picked !== null && [picked.name, placeLabel(picked)].some((label) => foldName(label) === foldName(name))
  return meant ? picked : null
}

/** A typed place with what is known about it; the name as typed stays when nothing is. `land` helps where names repeat. */
export const resolvePlace = (typed: { readonly name: string; readonly ags?: string | null }, land?: string): Place => {
  const name = typed.name.trim()
  const found = (typed.ags && pickedPlace(typed.ags, name)) || placeByName(name, land)
  if (!found) return { ags: null, name, land: null, lat: null, lon: null, population: null }
  const { ags, lat, lon, population } = found
  return { ags, name: placeLabel(found), land: found.land, lat, lon, population }
}
