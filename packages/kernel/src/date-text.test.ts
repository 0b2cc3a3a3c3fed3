import { expect, it } from 'vitest'
import { dateText } from './date-text.ts'

const MORNING = Date.parse('2026-01-08T08:05:00Z')

it.each([
  ['de', { dateStyle: 'long' }, '8.~Januar 2026'],
  ['en', { dateStyle: 'long' }, '8~January 2026'],
  ['de', { dateStyle: 'long', timeStyle: 'short' }, '8.~Januar 2026 um~09:05'],
  ['en', { dateStyle: 'long', timeStyle: 'short' }, '8~January 2026 at~09:05'],
  ['de', { dateStyle: 'medium', timeStyle: 'short' }, '08.01.2026, 09:05'],
  ['de', { month: 'long', year: 'numeric' }, 'Januar 2026'],
  ['de', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }, '8.~Januar 2026'],
] as const)('in %s with %o a date reads %s, where ~ never breaks', (locale, options, text) => {
  expect(dateText(MORNING, locale, options).replaceAll('\u00A0', '~')).toBe(text)
})
