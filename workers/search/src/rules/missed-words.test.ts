import { describe, expect, test } from 'vitest'
import { countableWords } from './missed-words.ts'

const counted = (q: string) => countableWords(q).map(({ word }) => word)

describe('words readers looked for in vain', () => {
  test('are counted one by one, without small words and without what was excluded', () => {
    expect(counted('Hospiz für Kinder -Berlin')).toEqual(['Hospiz', 'Kinder'])
  })

  test.each(['anna@example.org', '0176 1234567', 'PX-2026-000001', 'abc'])('%s is none of our business', (q) => {
    expect(counted(q)).toEqual([])
  })

  test('forms of one word are one', () => {
    expect(countableWords('Imkerei Imkereien')).toHaveLength(1)
  })
})
