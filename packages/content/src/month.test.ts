import { describe, expect, test } from 'vitest'
import { firstMonth, isMonth, lastMonth, monthOf, normaliseMonth } from './month.ts'

describe('a month as people type it', () => {
  test.each([
    ['2024', '2024'],
    ['2024-05', '2024-05'],
    ['2024-5', '2024-05'],
    ['05/2024', '2024-05'],
    ['5.2024', '2024-05'],
    ['5. 2024', '2024-05'],
    ['Mai 2024', '2024-05'],
    ['März  2024', '2024-03'],
    ['Maerz 2024', '2024-03'],
    ['Sept. 2023', '2023-09'],
    ['December 2023', '2023-12'],
    ['01.10.2023', '2023-10'],
    ['unbekannt', 'unknown'],
    ['läuft noch', ''],
    ['', ''],
  ])('%s is read as %s', (typed, expected) => expect(normaliseMonth(typed)).toBe(expected))

  test.each(['Frühjahr', 'Abschluss: September', 'Quatsch 2024', '2024/2025', '12/9999', '13/2024'])(
    '%s comes back as typed and is no month',
    (typed) => {
      expect(normaliseMonth(typed)).toBe(typed)
      expect(isMonth(typed)).toBe(false)
    },
  )

  test('a month that does not exist is none', () => expect(isMonth(normaliseMonth('13/2024'))).toBe(false))
})

test('a year alone spans its twelve months', () => {
  expect([firstMonth('2024'), lastMonth('2024')]).toEqual(['2024-01', '2024-12'])
  expect([firstMonth('2024-05'), lastMonth('unknown')]).toEqual(['2024-05', null])
})

test('a moment lies in the month the calendar in Germany shows', () => {
  expect([monthOf(Date.UTC(2026, 10, 22)), monthOf(Date.UTC(2026, 11, 31, 23, 30))]).toEqual(['2026-11', '2027-01'])
})
