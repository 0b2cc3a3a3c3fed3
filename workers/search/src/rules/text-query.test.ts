import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textQuery } from './text-query.ts'

describe('a search as typed, in the language of the index', () => {
  test('a word is looked for as typed, by its stem and as a beginning', () => {
    expect(textQuery('Stürze').all).toBe('("sturze" OR "sturz" OR "sturze" *)')
  })

  test('a space at the end says that the word is whole', () => {
    expect(textQuery('Stürze ').all).toBe('("sturze" OR "sturz")')
  })

  test('a compound is also found by its parts near each other', () => {
    expect(textQuery('Sturzprävention ').all).toMatch(/NEAR\("sturz" "pravention", \d\)/)
  })

  test('every word must be found, or any of them', () => {
    const { all, any } = textQuery('Kinder Schule ')
    expect(all).toContain(' AND ')
    expect(any).toContain(' OR ')
    expect(textQuery('Kinder').any).toBeNull()
  })

  test('a quoted phrase keeps its order and a minus excludes whole words only', () => {
    expect(textQuery('"Frühe Hilfen"').all).toMatch(/_stem\} : "fruh hilf"\)$/)
    const { all, none } = textQuery('Schule -Kita')
    expect(all).not.toContain('kita')
    expect(none).toContain('"kita"')
    expect(none).not.toContain('_part')
  })

  test('beginnings of one or two letters are no beginnings', () => {
    expect(textQuery('xy').all).not.toContain('*')
  })

  test('what holds no word finds nothing, no search finds everything', () => {
    expect(textQuery('??!').all).toBe('""')
    expect(textQuery('  ').all).toBeNull()
  })

  test('whatever is typed stays inside quotes', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', 'ß', '"', '*', '-', '(', ')', ':', ' ', '^', 'NEAR', 'OR', "'", '{', '\u0000'),
    })
    fc.assert(
      fc.property(letters, (typed) => {
        const { all, any, none } = textQuery(typed)
        for (const match of [all, any, none]) {
          const outside = (match ?? '').replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll(/AND|OR|NEAR|\{[a-z_ ]+\}/g, '')
          expect(outside).toMatch(/^[\s()*,:\d]*$/)
        }
      }),
    )
  })
})
