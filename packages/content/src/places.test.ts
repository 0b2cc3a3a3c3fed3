import { describe, expect, test } from 'vitest'
import { allPlaces } from './places/all-places.ts'
import { findPlaces, placeByAgs, placeByName, resolvePlace } from './places.ts'
import { isTerm } from './vocabularies.ts'

const names = (query: string, limit?: number) => findPlaces(query, limit).map((place) => place.name)

test('all 7,244 places have a municipality key of a Land', () => {
  expect(allPlaces()).toHaveLength(7244)
  expect(allPlaces().filter(({ ags, land }) => !/^\d{8}$/.test(ags) || !isTerm('land', land))).toEqual([])
})

describe('finding a place', () => {
  test.each(['Köln', 'koeln', 'Koln', 'KÖL'])('%s finds Köln first', (query) => expect(names(query)[0]).toBe('Köln'))

  test('larger municipalities come first, the very name before all', () => {
    expect(names('mün', 2)).toEqual(['München', 'Münster'])
    expect(names('Monheim')[0]).toBe('Monheim')
  })

  test('any word counts by its beginning, and ß is ss', () => {
    expect(names('oder frank')).toContain('Frankfurt (Oder)')
    expect(names('weinstrasse')).toContain('Neustadt an der Weinstraße')
  })

  test('a part of a municipality names it', () =>
    expect(findPlaces('Eimsbüttel')[0]).toMatchObject({ partOf: 'Hamburg', ags: '02000000', population: 1739117 }))

  test.each(['', '  ', '%', 'xyzxyz'])('"%s" finds nothing', (query) => expect(names(query)).toEqual([]))
})

describe('naming a place', () => {
  test('the name without its addition is enough where it is clear which is meant', () => {
    expect(placeByName('Esslingen')?.ags).toBe('08116019')
    expect(placeByName('Freiburg')?.name).toBe('Freiburg im Breisgau')
    expect(placeByName('Monheim', 'DE-BY')?.land).toBe('DE-BY')
  })

  test('a name of many stays open', () => expect(placeByName('Neustadt')).toBeNull())

  test('a part of a municipality is meant by its own name where no municipality has it, and by both names', () => {
    expect(placeByName('Eimsbüttel')).toMatchObject({ name: 'Eimsbüttel', partOf: 'Hamburg' })
    expect(placeByName('eimsbuettel (hamburg)')?.name).toBe('Eimsbüttel')
    expect(placeByName('Eimsbüttel', 'DE-BY')).toBeNull()
    expect(placeByName('')).toBeNull()
  })

  test('a municipality key gives the municipality', () => {
    expect(placeByAgs('02000000')?.name).toBe('Hamburg')
    expect(placeByAgs('02000000', 'Eimsbüttel')?.name).toBe('Eimsbüttel')
    expect(placeByAgs('00000000')).toBeNull()
  })
})

describe('a typed place', () => {
  test('that was picked keeps its part and survives being saved again', () => {
    const saved = resolvePlace({ name: 'Eimsbüttel', ags: '02000000' })
    expect(saved).toMatchObject({ name: 'Eimsbüttel (Hamburg)', ags: '02000000', land: 'DE-HH' })
    expect(resolvePlace(saved)).toEqual(saved)
  })

  test('overrides a key picked before', () => expect(resolvePlace({ name: 'Köln', ags: '02000000' }).ags).toBe('05315000'))

  test('that is unknown stays as typed', () =>
    expect(resolvePlace({ name: ' Landkreis Märkisch-Oderland ' })).toMatchObject({ ags: null, name: 'Landkreis Märkisch-Oderland' }))
})

test('a name of nothing but spaces within does not hold anybody up', { timeout: 5_000 }, () => {
  // took half a minute each
  for (const space of [' ', '\t', '\n', ' (', '\u00a0']) expect(placeByName(`a${space.repeat(100_000)}x`)).toBeNull()
})
