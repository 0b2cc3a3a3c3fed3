import { expect, test } from 'vitest'
import { publicationAt } from './freshness.ts'

const confirmedAt = '2025-01-31T10:00:00.000Z'

test.each([
  ['2026-04-29', 'published'],
  ['2026-05-02', 'unconfirmed'],
  ['2026-07-30', 'unconfirmed'],
  ['2026-08-01', 'archived'],
])('what was confirmed at the end of January 2025 is on %s %s', (day, state) =>
  expect(publicationAt(confirmedAt, Date.parse(day))).toBe(state),
)
