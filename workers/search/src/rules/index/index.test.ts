import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { shippedLexicon } from '@vorbild/german/lexicon'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_CHOICE, FACETS } from '../facets.ts'
import { indexEntry } from '../index-entry.ts'
import { bitsFor, countAll, members, put } from './bits.ts'
import { choose } from './choose.ts'
import { applyChange, emptyIndex } from './live-index.ts'
import { lookupIn } from './lookup.ts'
import { match, scoreOf } from './match.ts'
import { firstOf, inOrder } from './order.ts'
import { planOf } from './plan.ts'
import { eachPlaces, eachWeight, encodePostings } from './postings.ts'
import { createVocabulary, editsBetween, meantAmong, wordsWith } from './spelling.ts'
import { whatToMerge } from './what-to-merge.ts'

const NOW = Date.UTC(2026, 10, 22)
const [treff] = seedExamples() as [ExampleDocument]
const indexOf = (documents: readonly ExampleDocument[]) => {
  const index = emptyIndex(1, shippedLexicon, [])
  for (const [at, document] of documents.entries()) applyChange(index, at + 1, at + 1, indexEntry(document))
  return index
}

/** Ids in the order found; examples count from 1. */
const found = (documents: readonly ExampleDocument[], q: string): readonly number[] => {
  const index = indexOf(documents)
  const matched = match(
    index,
    lookupIn(index, () => undefined),
    planOf(q, shippedLexicon),
  )
  const scoreAt = scoreOf(index, matched.wishes ?? [], NOW)
  const scores = Float64Array.from({ length: index.size }, (_, id) => scoreAt(id))
  return firstOf(members(matched.ids), 100, inOrder(index, 'relevanz', { scores, titles: new Map() }))
}

const plain = { targetGroups: [], ageGroups: [], settings: [], topics: [], keywords: [], land: 'DE-BE', summary: 'Text', title: 'Titel' }
const piece = (number: number, content: object, rest: Partial<ExampleDocument> = {}): ExampleDocument => ({
  ...treff,
  exampleId: `PX-2026-${String(number).padStart(6, '0')}`,
  goodPractice: null,
  content: { ...plain, ...content },
  ...rest,
})

describe('ranking', () => {
  test('puts title before keywords before summary before body', () => {
    const documents = [
      piece(1, { procedure: 'Schlaf, Schlaf und Schlaf' }),
      piece(2, { summary: 'Guter Schlaf für alle' }),
      piece(3, { keywords: ['Schlaf'] }),
      piece(4, { title: 'Schlaf' }),
    ]
    expect(found(documents, 'Schlaf ')).toEqual([4, 3, 2, 1])
  })

  test('puts the very word before another form, that before a part of a compound, that before a synonym', () => {
    const documents = [
      piece(1, { title: 'Kiez' }),
      piece(2, { title: 'Quartiersarbeit' }),
      piece(3, { title: 'Quartiere' }),
      piece(4, { title: 'Quartier' }),
    ]
    expect(found(documents, 'Quartier ')).toEqual([4, 3, 2, 1])
  })

  test('moves the awarded and the fresh ahead of equals, and then the newest and the highest number', () => {
    const old = { confirmedAt: '2020-01-01T00:00:00.000Z' }
    const documents = [
      piece(1, {}, old),
      piece(2, {}),
      piece(3, {}, { goodPractice: { year: 2020, criteria: [] } }),
      piece(4, {}, { ...old, publishedAt: '2026-02-01T09:00:00.000Z' }),
      piece(5, {}, old),
    ]
    expect(found(documents, 'Titel ')).toEqual([3, 2, 4, 5, 1])
  })

  test('“Präventionskette” finds its plural and ranks before Prävention', () => {
    const documents = [
      piece(1, { title: 'Prävention und eine Kette' }),
      piece(2, { title: 'Präventionsketten' }),
      piece(3, { title: 'Prävention' }),
    ]
    expect(found(documents, 'Präventionskette ')).toEqual([2, 1])
  })
})

describe('what is typed', () => {
  const documents = [piece(1, { title: 'Treff im Park' }), piece(2, { title: 'Park und Treff' }), piece(3, { title: 'Sturzprävention' })]

  test('in quotes must stand in that order', () => {
    expect(found(documents, '"Treff im Park"')).toEqual([1])
  })

  test('with a minus must not stand as a word of its own', () => {
    expect(found(documents, 'Park -im')).toEqual([2])
    expect(found(documents, 'Sturzprävention -Sturz')).toEqual([3])
  })

  test('last counts as a beginning', () => {
    expect(found(documents, 'sturzpr')).toEqual([3])
    expect(found(documents, 'sturzpr ')).toEqual([])
  })
})

describe('facets', () => {
  const index = indexOf(seedExamples())
  const totalWith = (chosen: typeof EMPTY_CHOICE) => countAll(choose(index, index.live, { chosen }, NOW).ids)

  test('count exactly what picking a value brings, whatever else is picked', () => {
    const { counts: open } = choose(index, index.live, { chosen: EMPTY_CHOICE }, NOW)
    const anyChoice = fc.record(Object.fromEntries(FACETS.map((name) => [name, fc.subarray(open[name].map(({ key }) => key))])))
    fc.assert(
      fc.property(anyChoice, (some) => {
        const chosen = { ...EMPTY_CHOICE, ...some }
        const { counts } = choose(index, index.live, { chosen }, NOW)
        for (const name of FACETS) for (const { key, count } of counts[name]) expect(totalWith({ ...chosen, [name]: [key] })).toBe(count)
      }),
      { numRuns: 60 },
    )
  })
})

describe('packed lists', () => {
  test('come back as they went in', () => {
    const ids = fc.uniqueArray(fc.nat(3_000_000), { minLength: 1 }).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 255 }), (all, weight) => {
        const weights: [number, number][] = []
        eachWeight(encodePostings({ ids: all, values: all.map(() => weight) }), (id, value) => weights.push([id, value]))
        expect(weights).toEqual(all.map((id) => [id, weight]))
        const places: [number, readonly number[]][] = []
        eachPlaces(encodePostings({ ids: all, values: all.map((id) => [id, id + 3]) }), (id, value) => places.push([id, value]))
        expect(places).toEqual(all.map((id) => [id, [id, id + 3]]))
        const bits = bitsFor(3_000_001)
        for (const id of all) put(bits, id)
        expect([...members(bits)]).toEqual(all)
      }),
      { numRuns: 30 },
    )
  })
})

describe('spelling', () => {
  const vocabulary = createVocabulary([
    ['pravention', 9],
    ['praventionskette', 3],
    ['sturz', 5],
    ['sturze', 1],
  ])

  test('finds the nearest word, the more frequent of two, and none for short words', () => {
    expect(meantAmong([vocabulary], 'praventoin')).toBe('pravention')
    expect(meantAmong([vocabulary], 'praventionskete')).toBe('praventionskette')
    expect(meantAmong([vocabulary], 'sturzz')).toBe('sturz')
    expect(meantAmong([vocabulary], 'stu')).toBeNull()
    expect(meantAmong([vocabulary], 'quantenphysik')).toBeNull()
    expect(meantAmong([vocabulary], 'sturzeln')).toBeNull()
    expect(meantAmong([createVocabulary([['machen', 9]]), createVocabulary([['madchen', 1]])], 'madhcen')).toBe('madchen')
  })

  test('finds the word that is only there in another form, unless another is nearer', () => {
    const plurals = createVocabulary([
      ['gemeindeforderungen', 2],
      ['kocharbeit', 9],
      ['wohnarbeiten', 2],
    ])
    expect(meantAmong([plurals], 'gemeindeofrderung')).toBe('gemeindeforderungen')
    expect(meantAmong([plurals], 'wonharbeit')).toBe('wohnarbeiten')
    expect(meantAmong([plurals], 'kocharbit')).toBe('kocharbeit')
    expect(meantAmong([plurals], 'menge103')).toBeNull()
  })

  test('counts a swap as one edit', () => {
    expect([editsBetween('abc', 'acb', 2), editsBetween('abc', 'abcd', 2), editsBetween('abc', 'xyz', 2)]).toEqual([1, 1, 3])
  })
})

describe('writing segments', () => {
  test('waits for many changes and takes those segments along that are not much larger', () => {
    expect(whatToMerge([1000], 10)).toBeNull()
    expect(whatToMerge([], 60)).toBe(0)
    expect(whatToMerge([1000], 60)).toBe(0)
    expect(whatToMerge([10_000, 200], 60)).toBe(1)
    expect(whatToMerge([900, 200], 60)).toBe(2)
  })
})

test('words that begin or end with a part are those one would pick by going through all', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 5 }),
      (words, part) => {
        const vocabulary = createVocabulary(words.map((word) => [word, 1]))
        const picked = words.filter((word) => word !== part && (word.startsWith(part) || word.endsWith(part)))
        expect(wordsWith(vocabulary, part)).toEqual(picked.sort())
      },
    ),
    { numRuns: 300 },
  )
})
