import { describe, expect, test } from 'vitest'
import { cutForHeading, hasWords } from './shown-query.ts'

describe('a search in a sentence', () => {
  test('that is long is cut between words, and nothing of it is lost', () => {
    const long = 'Gesundheitsförderung für ältere Menschen in ländlichen Räumen ohne Bus und Bahn'
    const { shown, rest } = cutForHeading(long)
    expect(shown).toBe('Gesundheitsförderung für ältere Menschen in ländlichen')
    expect(shown + rest).toBe(long)
    expect(cutForHeading('Sturz')).toEqual({ shown: 'Sturz', rest: '' })
    const emoji = '👩‍🦽'.repeat(50)
    expect(cutForHeading(emoji).shown.isWellFormed()).toBe(true)
  })

  test('asks for nothing without a word', () => {
    for (const q of ['🙂', '!!! ???', '…', '"', '-']) expect(hasWords(q), q).toBe(false)
    for (const q of ['Sturz', '"im Alter"', '-Sturz', '2024']) expect(hasWords(q), q).toBe(true)
  })
})
