import { landOfAgs } from '../vocabularies/land.ts'
import { baseName, foldLoosely, foldName } from './fold.ts'
import rows from './places.json' with { type: 'json' }

/** A place of Germany: a municipality, or a part of one. */
export interface KnownPlace {
  readonly ags: string
  readonly name: string
  readonly land: string
  readonly lat: number
  readonly lon: number
  /** Inhabitants of the municipality, also for a part of it. */
  readonly population: number
  /** Municipality a part belongs to; null for the municipality itself. */
  readonly partOf: string | null
}

export interface IndexedPlace extends KnownPlace {
  readonly folded: string
  /** Of the name as shown, a part with its municipality. */
  readonly foldedLabel: string
  readonly base: string
  readonly words: string
}

/** A place as people see it: `Köln`, or `Eimsbüttel (Hamburg)` for a part of a municipality. */
export const placeLabel = ({ name, partOf }: Pick<KnownPlace, 'name' | 'partOf'>): string =>
  partOf === null || partOf === name ? name : `${name} (${partOf})`

let indexed: readonly IndexedPlace[] | null = null

/** Rows stand largest first, so the first with a municipality key is the municipality and the others are its parts. */
const readRows = (): readonly IndexedPlace[] => {
  const municipalities = new Map<string, { readonly name: string; readonly population: number }>()
  return rows.map((row) => {
    const [name = '', ags = '', inhabitants, lat, lon] = row.split('|')
    const municipality = municipalities.get(ags)
    const population = municipality?.population ?? Number(inhabitants)
    if (!municipality) municipalities.set(ags, { name, population })
    const partOf = municipality?.name ?? null
    return {
      ...{ ags, name, land: landOfAgs(ags) ?? '', lat: Number(lat), lon: Number(lon), population, partOf },
      ...{ folded: foldName(name), foldedLabel: foldName(placeLabel({ name, partOf })) },
      ...{ base: baseName(name), words: ` ${foldLoosely(name)}` },
    }
  })
}

/** All places, municipalities by population and then their parts; read on first use. */
export const allPlaces = (): readonly IndexedPlace[] => {
  indexed ??= readRows().toSorted((a, b) => Number(a.partOf !== null) - Number(b.partOf !== null))
  return indexed
}
