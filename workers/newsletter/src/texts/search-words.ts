import { criteria } from '@vorbild/content/criteria'
import { termsOf, type VocabularyKey } from '@vorbild/content/vocabularies'
import { quotable } from '@vorbild/german/quotable'
import type { Locale } from '@vorbild/kernel/locale'
import { aroundIn, isNamed } from '../rules/saved-search.ts'
import { texts } from './texts.ts'

const VOCABULARIES: Readonly<Record<string, VocabularyKey>> = {
  thema: 'topics',
  zielgruppe: 'targetGroups',
  setting: 'settings',
  land: 'land',
  alter: 'ageGroups',
}

/** A saved search in words: `„Sturz“, Bayern, 25 km um Ulm`. */
export const searchWords = (query: string, locale: Locale): string => {
  const params = new URLSearchParams(query)
  const around = aroundIn(params)
  const words = [...params].filter(([name]) => !['ort', 'umkreis'].includes(name)).map(([name, value]) => wordOf(name, value, locale))
  return [...words, ...(around ? [texts(locale).searches.around(around.km, around.name)] : [])].join(', ')
}

const wordOf = (name: string, value: string, locale: Locale): string => {
  if (name === 'q') return locale === 'de' ? `„${quotable(value, locale)}“` : `“${quotable(value, locale)}”`
  if (name === 'gp') return 'Good Practice'
  if (name === 'kriterium') return criteria.find(({ key }) => key === value)?.label[locale] ?? value
  const vocabulary = VOCABULARIES[name]
  const term = vocabulary && termsOf(vocabulary).find(({ key }) => isNamed(name, value, key))
  return term?.label[locale] ?? value
}
