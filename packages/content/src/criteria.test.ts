import { expect, test } from 'vitest'
import { criteria, criterionLabel, levelLabel } from './criteria.ts'
import { slug } from './slug.ts'

test('there are twelve criteria, each with a definition in both languages', () => {
  expect(criteria).toHaveLength(12)
  for (const { definition } of criteria) expect(Math.min(definition.de.length, definition.en.length)).toBeGreaterThan(40)
})

test('levels differ between criteria: participation is a ladder of nine, the others have four', () => {
  expect(criteria.filter(({ levels }) => levels.length === 9).map(({ key }) => key)).toEqual(['partizipation'])
  expect(levelLabel('partizipation', 6, 'de')).toBe('Mitbestimmung')
  expect(levelLabel('konzeption', 4, 'en')).toBe('Firmly established')
})

test('an unknown level or criterion is shown as it stands', () => {
  expect(levelLabel('konzeption', 5, 'de')).toBe('5')
  expect(criterionLabel('zauberei', 'de')).toBe('zauberei')
})

test('every key can stand in an address', () => {
  for (const { key } of criteria) expect(slug(key)).toBe(key)
})
