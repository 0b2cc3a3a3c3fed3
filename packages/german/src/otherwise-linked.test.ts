import { expect, test } from 'vitest'
import { shippedLexicon } from './lexicon.ts'
import { otherwiseLinked } from './otherwise-linked.ts'

test('a compound is tried with every linking letter, forgotten or wrong', () => {
  expect(otherwiseLinked('gesundheitforderung', shippedLexicon)).toContain('gesundheitsforderung')
  expect(otherwiseLinked('gesundheitsforderung', shippedLexicon)).toContain('gesundheitforderung')
  expect(otherwiseLinked('gesundheitforderung', shippedLexicon)).not.toContain('gesundheitforderung')
})

test('a word that is no compound has no others', () => expect(otherwiseLinked('gesundheit', shippedLexicon)).toEqual([]))
