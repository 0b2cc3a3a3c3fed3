import type { ExampleDocument } from '@vorbild/content/documents'
import { facetsOf } from '../facets.ts'

/** What sorts and narrows an example, apart from its words. */
export interface Profile {
  /** Digits of the stable number, to tell examples apart in any order. */
  readonly number: number
  readonly publishedAt: number
  readonly confirmedAt: number
  /** Last month it ran as 202412; 0 when it ended nobody knows when, null while it goes on, `UNDATED` where nobody gave any dates. */
  readonly lastMonth: number | null
  readonly goodPractice: boolean
  readonly lat: number | null
  readonly lon: number | null
  readonly titleKey: string
  /** `thema/bewegung` */
  readonly facets: readonly string[]
}

export const profileOf = (document: ExampleDocument, titleKey: string, lastMonth: string | null): Profile => {
  const [lat, lon] = coordinates(document.content.place)
  return {
    number: Number(document.exampleId.replaceAll(/\D/g, '').slice(-15)),
    publishedAt: Date.parse(document.publishedAt),
    confirmedAt: Date.parse(document.confirmedAt),
    lastMonth: lastMonth === null ? null : Number(lastMonth.replace('-', '')),
    goodPractice: document.goodPractice !== null,
    lat,
    lon,
    titleKey,
    facets: facetsOf(document).map(([name, value]) => facetId(name, value)),
  }
}

export const facetId = (name: string, value: string): string => `${name}/${value}`

const coordinates = (place: unknown): readonly [number | null, number | null] => {
  if (typeof place !== 'object' || place === null || !('lat' in place) || !('lon' in place)) return [null, null]
  return typeof place.lat === 'number' && typeof place.lon === 'number' ? [place.lat, place.lon] : [null, null]
}
