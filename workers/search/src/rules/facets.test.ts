import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { describe, expect, test } from 'vitest'
import { FACETS, facetKey, facetLabel, facets, facetsOf } from './facets.ts'

describe('facets', () => {
  test('every key an example is found under has a word in both languages', () => {
    for (const document of seedExamples()) {
      for (const [name, key] of facetsOf(document)) {
        expect(facetLabel(name, key, 'de'), `${name} ${key}`).not.toBe(key === 'ja' ? '' : undefined)
        expect(facetKey(name, key)).toBe(key)
      }
    }
  })

  test('an awarded example is found by the award and its three criteria, another by neither', () => {
    const [awarded] = seedExamples().filter(({ goodPractice }) => goodPractice)
    const [other] = seedExamples().filter(({ goodPractice }) => !goodPractice)
    const names = (document = awarded) => (document ? facetsOf(document) : []).map(([name]) => name)
    expect(names().filter((name) => name === 'kriterium')).toHaveLength(3)
    expect(names()).toContain('gp')
    expect(names(other)).not.toContain('gp')
  })

  test('keys are unique within a facet and mean themselves', () => {
    for (const name of FACETS) {
      const keys = facets[name].terms.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(facetKey(name, key)).toBe(key)
    }
  })
})
