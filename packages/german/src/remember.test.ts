import { expect, test } from 'vitest'
import { remember } from './remember.ts'

test('makes what is asked for again and again once, and forgets what nobody asks for', () => {
  const made = new Map<string, number>()
  const lengthOf = remember((word) => {
    made.set(word, (made.get(word) ?? 0) + 1)
    return word.length
  })
  lengthOf('Wald')
  for (let at = 0; at < 27_000; at++) {
    lengthOf(`a${at}`)
    expect(lengthOf('Kita')).toBe(4)
  }
  expect(lengthOf('Wald')).toBe(4)
  expect([made.get('Kita'), made.get('Wald')]).toEqual([1, 2])
})
