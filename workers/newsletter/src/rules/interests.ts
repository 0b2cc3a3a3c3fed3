import { isTerm, termKeys } from '@vorbild/content/vocabularies'

/** `monthly`: at most one issue in thirty days. */
export const RHYTHMS = ['every_issue', 'monthly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const MONTHLY_MS = 30 * 24 * 60 * 60 * 1000

/** What somebody wants to read about. An empty list means everything. */
export interface Interests {
  readonly rhythm: Rhythm
  readonly topics: readonly string[]
  readonly laender: readonly string[]
}

/** Ticked values as they came; unknown ones fall away. All sixteen Länder are the same as none chosen. */
export const readInterests = (rhythm: string, topics: readonly string[], laender: readonly string[]): Interests => ({
  rhythm: RHYTHMS.find((known) => known === rhythm) ?? 'every_issue',
  topics: narrowed('topics', topics),
  laender: narrowed('land', laender),
})

const narrowed = (vocabulary: 'topics' | 'land', chosen: readonly string[]): readonly string[] => {
  const known = termKeys(vocabulary).filter((key) => chosen.includes(key) && isTerm(vocabulary, key))
  return known.length === termKeys(vocabulary).length ? [] : known
}
