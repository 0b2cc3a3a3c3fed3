import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACETS } from './facets.ts'
import { MAX_QUERY, readSearch, searchParams, searchPath, sortFor, without } from './search.ts'

const read = (query: string) => readSearch(new URLSearchParams(query))

describe('a search in an address', () => {
  test('every filter is repeatable and every value counts once', () => {
    const { search, unknown } = read('land=DE-BW&land=DE-BE&land=DE-BW&thema=pflege&gp=ja')
    expect(search.chosen.land).toEqual(['DE-BW', 'DE-BE'])
    expect(search.chosen.thema).toEqual(['pflege'])
    expect(search.chosen.gp).toEqual(['ja'])
    expect(unknown).toEqual([])
  })

  test.each([
    ['land=bw', 'land', 'DE-BW'],
    ['land=Baden-W%C3%BCrttemberg', 'land', 'DE-BW'],
    ['zielgruppe=%C3%84ltere%20Menschen', 'zielgruppe', 'aeltere-menschen'],
    ['status=ended', 'status', 'beendet'],
    ['gp=1', 'gp', 'ja'],
  ] as const)('%s is understood', (query, name, key) => {
    expect(read(query).search.chosen[name]).toEqual([key])
  })

  test('unknown values are left out and named, unknown parameters are none of our business', () => {
    const { search, unknown } = read('land=Mars&sort=bunt&seite=0&utm_source=x&land=')
    expect(search.chosen.land).toEqual([])
    expect(search.page).toBe(1)
    expect(unknown).toEqual([
      { parameter: 'land', value: 'Mars' },
      { parameter: 'sort', value: 'bunt' },
      { parameter: 'seite', value: '0' },
    ])
  })

  test.each(['%E2%80%8B', '%C2%AD%E2%81%A0', '%EF%BB%BF', '%E2%80%AE%20'])('nothing that can be seen (%s) is no search', (q) => {
    expect(read(`q=${q}`)).toEqual(read(''))
  })

  test('a very long query is cut and said to be', () => {
    const { search, unknown } = read(`q=${'a'.repeat(MAX_QUERY + 1)}`)
    expect(search.q).toHaveLength(MAX_QUERY)
    expect(unknown[0]?.parameter).toBe('q')
  })

  test('best hits come first when there are words, newest otherwise', () => {
    expect(sortFor(read('q=Kita').search)).toBe('relevanz')
    expect(sortFor(read('').search)).toBe('neueste')
    expect(sortFor(read('sort=relevanz').search)).toBe('neueste')
    expect(sortFor(read('q=Kita&sort=titel').search)).toBe('titel')
  })

  test('taking a value away leads to the first page of the rest', () => {
    const { search } = read('q=Kita&land=DE-BW&land=DE-BE&seite=3')
    expect(searchPath('/beispiele', without(search, 'land', 'DE-BW'))).toBe('/beispiele?q=Kita&land=DE-BE')
  })

  test('what was understood, written again, is understood the same', () => {
    const name = fc.constantFrom(...FACETS, 'q', 'sort', 'seite', 'x')
    const value = fc.oneof(fc.string(), fc.constantFrom('DE-BW', 'pflege', 'ja', 'titel', '2', 'beendet', 'ab-80'))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const { search } = readSearch(new URLSearchParams(pairs))
        expect(readSearch(searchParams(search)).search).toEqual({ ...search, q: search.q.trim() === '' ? '' : search.q })
      }),
    )
  })
})
