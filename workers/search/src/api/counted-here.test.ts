import { expect, test } from 'vitest'
import { createCount } from './counted-here.ts'

test('requests are counted by name, from the first on, for a period', () => {
  const count = createCount(1000, 10)
  expect([count('a', 0), count('a', 999), count('b', 999), count('a', 1000)]).toEqual([1, 2, 1, 1])
})

test('never more names are known than allowed, whoever asks', () => {
  const count = createCount(1000, 2)
  for (const name of ['a', 'b', 'c']) count(name, 0)
  expect([count('c', 1), count('a', 1)]).toEqual([2, 1])
})
