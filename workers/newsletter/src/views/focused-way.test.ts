import { expect, it } from 'vitest'
import { focusedWay } from './focused-way.ts'

it('focuses the button pressed again, or the other at the end of the list, and only of what was moved', () => {
  expect(focusedWay('auf:PX-1', 'PX-1', false, false)).toBe('auf:PX-1')
  expect(focusedWay('auf:PX-1', 'PX-1', true, false)).toBe('ab:PX-1')
  expect(focusedWay('ab:PX-1', 'PX-1', false, true)).toBe('auf:PX-1')
  expect(focusedWay('ab:PX-2', 'PX-1', false, false)).toBeNull()
  expect(focusedWay(undefined, 'PX-1', false, false)).toBeNull()
})
