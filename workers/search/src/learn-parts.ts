import type { ExampleDocument } from '@vorbild/content/documents'
import { learnLexicon, shippedLexicon } from '@vorbild/german/lexicon'
import { searchTextOf } from './rules/index-entry.ts'

/** Fewer examples teach more chance than language. */
const LEARN_FROM = 200
const SAMPLE = 400

/** Which documents to learn from: none of a small collection, an even sample of a large one. */
export const sampleOf = (keys: readonly string[]): readonly string[] => {
  if (keys.length < LEARN_FROM) return []
  const step = Math.max(1, Math.ceil(keys.length / SAMPLE))
  return keys.filter((_, index) => index % step === 0)
}

/** Parts of compounds that these texts use and the shipped lexicon does not know, in alphabetical order. */
export const learnedParts = (documents: readonly ExampleDocument[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const document of documents) {
    const { title, keywords, summary, body } = searchTextOf(document)
    for (const [word] of `${title}\n${keywords}\n${summary}\n${body}`.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...learnLexicon(counts).words].filter((word) => !shippedLexicon.words.has(word)).sort()
}
