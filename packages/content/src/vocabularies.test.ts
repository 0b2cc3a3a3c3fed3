import { LOCALES } from '@vorbild/kernel/locale'
import { describe, expect, test } from 'vitest'
import { slug } from './slug.ts'
import { landOfAgs } from './vocabularies/land.ts'
import { municipalitySizeOf } from './vocabularies/municipality-size.ts'
import { isTerm, termKeyOf, termKeys, termLabel, vocabularies } from './vocabularies.ts'

const named = ['settings', 'targetGroups', 'ageGroups', 'topics', 'funding'] as const
const all = Object.entries(vocabularies)

describe('vocabularies', () => {
  test.each(named)('every key of %s is the slug of its German word', (vocabulary) => {
    for (const term of vocabularies[vocabulary].terms) expect(term.key).toBe(slug(term.label.de))
  })

  test.each(all)('%s has no key twice and a word in every language', (_, { terms }) => {
    expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length)
    for (const { label } of terms) for (const locale of LOCALES) expect(label[locale]).not.toBe('')
  })

  test('hold as many terms as the field agreed on', () => {
    const counts = Object.fromEntries(all.map(([key, { terms }]) => [key, terms.length]))
    expect(counts).toMatchObject({ land: 16, scope: 6, settings: 19, targetGroups: 19, ageGroups: 12, topics: 23, funding: 9 })
  })

  test('nationwide is labelled and valid but not offered', () => {
    expect(termKeys('land')).not.toContain('DE')
    expect(isTerm('land', 'DE')).toBe(true)
    expect(termLabel('land', 'DE', 'de')).toBe('Länderübergreifend')
  })

  test('a term no longer known is shown by its key', () => {
    expect(termLabel('topics', 'aether-therapie', 'de')).toBe('aether-therapie')
    expect(termKeyOf('topics', 'Äther-Therapie')).toBeNull()
  })

  test('a municipality key tells the Land, a population the size', () => {
    expect(landOfAgs('08116019')).toBe('DE-BW')
    expect(landOfAgs('99000000')).toBeNull()
    expect([0, 4_999, 5_000, 92_390, 100_000, 3_000_000].map(municipalitySizeOf)).toEqual([
      'landgemeinde',
      'landgemeinde',
      'kleinstadt',
      'mittelstadt',
      'grossstadt',
      'metropole',
    ])
  })
})
