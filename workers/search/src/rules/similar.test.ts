import { describe, expect, test } from 'vitest'
import { mostSimilar } from './similar.ts'

const example = (id: string, topics: string[], targetGroups: string[] = [], land = 'DE-BW') => ({
  id,
  topics,
  targetGroups,
  settings: [],
  land,
  goodPractice: null,
  confirmed: true,
})
const treff = example('treff', ['bewegung', 'sturz'], ['aeltere'])
const ids = (candidates: Parameters<typeof mostSimilar>[1], limit = 3) => mostSimilar(treff, candidates, limit).map(({ item }) => item.id)

describe('similar examples', () => {
  test('share more and rarer things first, and say which', () => {
    const both = example('both', ['bewegung', 'sturz'], ['aeltere'], 'DE-BY')
    const common = example('common', ['bewegung'], [], 'DE-BY')
    const rare = example('rare', ['sturz'], [], 'DE-BY')
    const others = ['a', 'b', 'c'].map((id) => example(id, ['bewegung', 'ernaehrung'], [], 'DE-HH'))
    expect(ids([common, ...others, rare, both], 2)).toEqual(['both', 'rare'])
    expect(mostSimilar(treff, [both], 1)[0]?.reasons.map(({ key }) => key)).toEqual(['bewegung', 'sturz', 'aeltere'])
  })

  test('what nobody confirmed for long stands back', () => {
    expect(ids([{ ...example('old', ['sturz']), confirmed: false }, example('fresh', ['sturz'])])).toEqual(['fresh', 'old'])
  })

  test('never name the example itself or one that shares only the Land', () => {
    expect(ids([treff, example('neighbour', ['ernaehrung'])])).toEqual([])
  })

  test('the same Land tips the scale between equals', () => {
    expect(ids([example('far', ['sturz'], [], 'DE-HH'), example('near', ['sturz'])])).toEqual(['near', 'far'])
  })
})
