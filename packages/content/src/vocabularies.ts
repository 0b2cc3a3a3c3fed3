import type { Locale } from '@vorbild/kernel/locale'
import { ageGroups } from './vocabularies/age-groups.ts'
import { funding } from './vocabularies/funding.ts'
import { land } from './vocabularies/land.ts'
import { municipalitySize } from './vocabularies/municipality-size.ts'
import { scope } from './vocabularies/scope.ts'
import { settings } from './vocabularies/settings.ts'
import { targetGroups } from './vocabularies/target-groups.ts'
import { topics } from './vocabularies/topics.ts'
import type { Term, Vocabulary } from './vocabularies/vocabulary.ts'

export const vocabularies = { land, scope, settings, targetGroups, ageGroups, topics, funding, municipalitySize } as const

export type VocabularyKey = keyof typeof vocabularies

/** Any vocabulary, seen without its extra columns. */
export const vocabularyOf = (vocabulary: VocabularyKey): Vocabulary => vocabularies[vocabulary]

const termOf = (vocabulary: VocabularyKey, key: string): Term | undefined => {
  const { terms, unlisted = [] } = vocabularyOf(vocabulary)
  return terms.find((term) => term.key === key) ?? unlisted.find((term) => term.key === key)
}

/** The terms offered for choice, in the vocabulary's order. */
export const termsOf = (vocabulary: VocabularyKey): readonly Term[] => vocabularyOf(vocabulary).terms

export const termKeys = (vocabulary: VocabularyKey): readonly string[] => termsOf(vocabulary).map((term) => term.key)

export const isTerm = (vocabulary: VocabularyKey, key: string): boolean => termOf(vocabulary, key) !== undefined

/** Word for a term; a key that is no longer known is shown as it stands, because old documents are read for ever. */
export const termLabel = (vocabulary: VocabularyKey, key: string, locale: Locale): string => termOf(vocabulary, key)?.label[locale] ?? key

/** Key of the term with this German word, as imports and old records name it. */
export const termKeyOf = (vocabulary: VocabularyKey, germanLabel: string): string | null =>
  termsOf(vocabulary).find((term) => term.label.de === germanLabel)?.key ?? null
