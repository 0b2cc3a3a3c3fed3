import { expect, test } from 'vitest'
import { pageNumber } from './page-number.ts'

test.each([
  ['7', 7],
  [undefined, 1],
  ['', 1],
  ['0', 1],
  ['-3', 1],
  ['1.5', 1],
  ['1e400', 1],
  ['99999999999999999999', 1],
  ['zwei', 1],
])('the page %s of a list is page %i', (typed, number) => {
  expect(pageNumber(typed)).toBe(number)
})
