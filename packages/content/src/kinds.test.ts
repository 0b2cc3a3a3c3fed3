import { LOCALES } from '@vorbild/kernel/locale'
import { expect, test } from 'vitest'
import { parseAll } from './check.ts'
import { kindOf, kinds } from './kinds.ts'
import { sampleEntry } from './seeds/sample-entry.ts'

const kind = kinds.praxisbeispiel

test('a kind is found by its key', () => {
  expect(kindOf('praxisbeispiel')).toBe(kind)
  expect(kindOf('toString')).toBeNull()
})

test('every page and field speaks both languages, and field keys are unique', () => {
  const fields = kind.steps.flatMap((step) => step.fields)
  expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
  for (const locale of LOCALES) {
    for (const step of kind.steps) expect(step.title[locale]).not.toBe('')
    for (const field of fields) expect([field.label[locale], field.hint?.[locale]]).not.toContain('')
  }
})

test('what is published holds nothing private', () => {
  const published = kind.published.parse(parseAll(kind, sampleEntry).content)
  expect(published).toMatchObject({ title: sampleEntry.title, licence: 'CC-BY-4.0' })
  for (const key of ['selfRating', 'licenceConsent', 'privacyConsent', 'image']) expect(published).not.toHaveProperty(key)
})

test('search finds an entry by the words of its terms, its place and its texts', () => {
  const { content } = parseAll(kind, sampleEntry)
  const text = kind.searchText(content)
  expect(text.title).toBe('Kochtreff am Lindenplatz')
  for (const word of ['Kochen', 'Ernährung', 'Alleinerziehende', 'Erlangen', 'Bayern']) expect(text.keywords).toContain(word)
  expect(text.body).toContain('Klebepunkten')
})

test('a card shows title, summary, place and Land', () => {
  expect(kind.card({ title: 'A', summary: 'B', land: 'DE' })).toEqual({ title: 'A', summary: 'B', place: '', land: 'DE' })
})
