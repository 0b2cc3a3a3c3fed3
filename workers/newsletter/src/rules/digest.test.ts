import { termKeys } from '@vorbild/content/vocabularies'
import { describe, expect, it } from 'vitest'
import { addToEditions, type Edition, type News, newsFor, type Reader } from './digest.ts'
import { EVERYTHING } from './interests.ts'

const news = (exampleId: string, topic: string, words: string): News => ({
  exampleId,
  topics: [topic],
  targetGroups: [],
  land: 'DE-BY',
  isGoodPractice: false,
  findable: { terms: { thema: [topic] }, stems: ` ${words} `, parts: ' ' },
  heardAt: 100,
})
const all = [news('a', 'pflege', 'sport'), news('b', 'ernaehrung', 'demenz')]
const reader = (change: Partial<Reader> = {}): Reader => ({
  ...EVERYTHING,
  rhythm: 'weekly',
  id: 'r',
  email: 'r@x.example',
  locale: 'de',
  since: 50,
  searches: [],
  told: new Map(),
  lost: new Map(),
  ...change,
})
const search = (query: string, since = 0) => ({ query, since })

describe('a digest', () => {
  it('holds what appeared since somebody came, and nothing twice', () => {
    expect(newsFor(reader(), all)).toEqual(['a', 'b'])
    expect(newsFor(reader({ told: new Map([['a', 100]]) }), all)).toEqual(['b'])
    expect(newsFor(reader({ since: 100 }), all)).toEqual([])
  })

  it('holds an award also for who was told of the example before, and not twice either', () => {
    const awarded = { ...news('a', 'pflege', 'sport'), heardAt: 900 }
    const told = (at: number) => newsFor(reader({ told: new Map([['a', at]]) }), [awarded])
    expect([told(899), told(900), told(950)]).toEqual([['a'], [], []])
    expect(newsFor(reader({ since: 900 }), [awarded])).toEqual([])
  })

  it('takes along what a letter told of that did not arrive, with whatever is new, and is not sent for that alone', () => {
    const lost = new Map([['a', 150]])
    expect(newsFor(reader({ lost }), all)).toEqual(['a', 'b'])
    expect(newsFor(reader({ lost, told: new Map([['b', 160]]) }), all)).toEqual([])
    const awarded = { ...news('a', 'pflege', 'sport'), heardAt: 151 }
    expect(newsFor(reader({ lost }), [awarded])).toEqual(['a'])
  })

  it('holds what fits the choice or a saved search', () => {
    expect(newsFor(reader({ topics: ['pflege'] }), all)).toEqual(['a'])
    expect(newsFor(reader({ searches: [search('q=Demenz')] }), all)).toEqual(['b'])
    expect(newsFor(reader({ topics: ['pflege'], searches: [search('thema=ernaehrung')] }), all)).toEqual(['a', 'b'])
  })

  it('holds of what a saved search finds only what came after it was saved', () => {
    expect(newsFor(reader({ searches: [search('q=Demenz', 99)] }), all)).toEqual(['b'])
    expect(newsFor(reader({ searches: [search('q=Demenz', 100)] }), all)).toEqual([])
    expect(newsFor(reader({ topics: ['ernaehrung'], searches: [search('q=Demenz', 100)] }), all)).toEqual(['b'])
  })

  it('needs few renderings for many readers with wishes of their own', () => {
    const [topics, laender] = [termKeys('topics'), termKeys('land')]
    // scattered, and the same in every run
    const of = (keys: readonly string[], number: number) => keys[((number * 2654435761) >>> 9) % keys.length] ?? ''
    const six = Array.from({ length: 6 }, (_, i) => ({ ...news(`e${i}`, of(topics, i * 5), 'x'), land: of(laender, i * 3) }))
    const readers = Array.from({ length: 10_000 }, (_, i) =>
      reader({
        id: `${i}`,
        locale: i % 10 === 0 ? 'en' : 'de',
        topics: i % 2 === 0 ? [] : Array.from({ length: 1 + (i % 4) }, (__, n) => of(topics, i * 7 + n * 11)),
        laender: i % 5 < 3 ? [] : [of(laender, i * 13)],
      }),
    )
    const editions = new Map<string, Edition>()
    addToEditions(editions, readers, six)
    const letters = [...editions.values()].reduce((sum, edition) => sum + edition.readers.length, 0)
    expect(letters).toBe(readers.filter((one) => newsFor(one, six).length > 0).length)
    expect(letters).toBeGreaterThan(4_000)
    expect(editions.size).toBeLessThan(100)
  })

  it('is rendered once for all who get the same, and for nobody when there is nothing', () => {
    const editions = new Map<string, Edition>()
    addToEditions(
      editions,
      [reader({ id: '1' }), reader({ id: '2' }), reader({ id: '3', locale: 'en' }), reader({ id: '4', since: 999 })],
      all,
    )
    expect([...editions.values()].map(({ locale, readers }) => [locale, readers.map(({ id }) => id)])).toEqual([
      ['de', ['1', '2']],
      ['en', ['3']],
    ])
  })
})
