import { expect, test } from 'vitest'
import { monthsBefore, publicationAt } from './freshness.ts'

const confirmedAt = '2025-01-31T10:00:00.000Z'

test.each([
  ['2026-04-29', 'published'],
  ['2026-05-02', 'unconfirmed'],
  ['2026-07-30', 'unconfirmed'],
  ['2026-08-01', 'archived'],
])('what was confirmed at the end of January 2025 is on %s %s', (day, state) =>
  expect(publicationAt(confirmedAt, Date.parse(day))).toBe(state),
)

test('the last days of a long month mean the last day of a shorter one', () => {
  expect(new Date(monthsBefore(Date.parse('2026-05-31T12:00:00Z'), 15)).toISOString()).toBe('2025-02-28T00:00:00.000Z')
  expect(new Date(monthsBefore(Date.parse('2026-12-31'), 6)).toISOString()).toBe('2026-06-30T00:00:00.000Z')
})

test('what has aged does not grow young again on the next day', () => {
  const DAY = 24 * 60 * 60 * 1000
  for (const months of [6, 12, 15, 18]) {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 11, 31); day += DAY)
      expect(monthsBefore(day + DAY, months)).toBeGreaterThanOrEqual(monthsBefore(day, months))
  }
})
