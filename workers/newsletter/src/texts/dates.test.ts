import { expect, it } from 'vitest'
import { plannedText } from './dates.ts'

it('says which of two is meant where autumn has an hour twice, and nothing otherwise', () => {
  const first = Date.parse('2027-10-31T00:30:00Z')
  expect(plannedText(first, 'de')).toBe('31.\u00A0Oktober 2027 um\u00A002:30 (die erste von zweien, noch in Sommerzeit)')
  expect(plannedText(first + 3_600_000, 'en')).toBe('31\u00A0October 2027 at\u00A002:30 (the second of two, already in winter time)')
  expect(plannedText(first + 7_200_000, 'de')).toBe('31.\u00A0Oktober 2027 um\u00A003:30')
})
