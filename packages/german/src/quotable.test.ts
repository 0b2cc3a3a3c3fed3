import { expect, test } from 'vitest'
import { quotable } from './quotable.ts'

test('a search between quotation marks has them once', () => {
  expect(quotable('"im Alter"', 'de')).toBe('im Alter')
  expect(quotable(' „im Alter“ ', 'de')).toBe('im Alter')
  expect(quotable('Sturz "im Alter"', 'de')).toBe('Sturz ‚im Alter‘')
  expect(quotable('"Sturz" "im Alter"', 'en')).toBe('‘Sturz’ ‘im Alter’')
  expect(quotable('-"im Alter"', 'de')).toBe('-‚im Alter‘')
  expect(quotable('Sturz', 'de')).toBe('Sturz')
  expect(quotable('5" Rohr', 'de')).toBe('5" Rohr')
})
