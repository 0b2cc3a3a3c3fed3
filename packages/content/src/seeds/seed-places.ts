import type { Place } from '../place.ts'
import { placeByName } from '../places.ts'

/** Which known place stands for a place as the records word it, where the words alone do not say. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'Chemnitz und Landkreis Mittelsachsen': 'Chemnitz',
  'Berlin Friedrichshain-Kreuzberg': 'Berlin',
  'Hamburg-Eimsbüttel (Lenzsiedlung)': 'Eimsbüttel',
  'Hamburg-Eimsbüttel': 'Eimsbüttel',
  'Leipzig-Grünau': 'Leipzig',
  'Hannover (Ausgangsort; 64 Standorte)': 'Hannover',
}

/** Records that name a whole Land instead of a place. */
const WHOLE_LAND = /^(Brandenburg|Thüringen|Saarland|Niedersachsen) \(/

export const isWholeLand = (place: string): boolean => WHOLE_LAND.test(place)

/** The place of a record, worded as there; without key and position where it is no municipality, as for a Landkreis. */
export const seedPlace = (name: string, land: string): Place => {
  const found = placeByName(STANDS_FOR[name] ?? name, land)
  const { ags = null, lat = null, lon = null, population = null } = found ?? {}
  return { ags, name, land, lat, lon, population }
}
