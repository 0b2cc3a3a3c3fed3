import { expect, test } from 'vitest'
import { valuesFromForm } from './form-values.ts'
import { kinds } from './kinds.ts'

const valuesOf = (stepKey: string, entries: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  const step = kinds.praxisbeispiel.steps.find(({ key }) => key === stepKey)
  return step ? valuesFromForm(step, form) : null
}

test('repeated fields become a list, words between commas too', () => {
  const entries = [
    ['topics', 'pflege'],
    ['topics', 'demenz'],
    ['keywords', 'Park,  Bank ;Park,'],
  ] as const
  expect(valuesOf('themen', entries)).toEqual({ topics: ['pflege', 'demenz'], settings: [], keywords: ['Park', 'Bank'] })
})

test('months are read, and kept as typed when they cannot be', () => {
  const entries = [
    ['start', 'Mai 2024'],
    ['end', 'im Herbst'],
  ] as const
  expect(valuesOf('zeit', entries)).toEqual({ start: '2024-05', end: 'im Herbst' })
})

test('a place carries its name and the key of the one that was picked', () => {
  const entries = [
    ['place', ' Köln '],
    ['place.ags', '05315000'],
    ['scope', 'kommunal'],
  ] as const
  expect(valuesOf('ort', entries)).toEqual({ scope: 'kommunal', place: { name: 'Köln', ags: '05315000' }, land: '' })
})

test('self-rating takes only answered criteria', () => {
  const entries = [
    ['selfRating.partizipation', '7'],
    ['selfRating.konzeption', ''],
  ] as const
  expect(valuesOf('qualitaet', entries)).toEqual({ selfRating: { partizipation: 7 } })
})

test('consent is what was ticked, an image its words, an address complete', () => {
  expect(valuesOf('freigabe', [['licenceConsent', 'ja']])).toEqual({ licenceConsent: true, privacyConsent: false })
  expect(valuesOf('idee', [['image.alt', 'Ein Kreis']])).toMatchObject({ title: '', image: { alt: 'Ein Kreis', credit: '' } })
  expect(valuesOf('organisation', [['website', 'www.stadt.example/treff']])).toMatchObject({ website: 'https://www.stadt.example/treff' })
  expect(valuesOf('organisation', [['website', 'keine']])).toMatchObject({ website: 'keine' })
})

test('what holds nothing to be seen was not answered', () =>
  expect(valuesOf('idee', [['title', '\u200b\ufeff']])).toMatchObject({ title: '' }))

test('line ends of browsers become plain ones', () =>
  expect(valuesOf('vorgehen', [['procedure', 'eins\r\nzwei']])).toMatchObject({ procedure: 'eins\nzwei' }))
