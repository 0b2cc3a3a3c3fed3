import { expect, it } from 'vitest'
import { shownNumbers } from './pagination.tsx'

it('shows the ends, the neighbours and gaps between them', () => {
  expect(shownNumbers(6, 12)).toEqual([1, null, 5, 6, 7, null, 12])
  expect(shownNumbers(1, 2)).toEqual([1, 2])
  expect(shownNumbers(12, 12)).toEqual([1, null, 11, 12])
})
