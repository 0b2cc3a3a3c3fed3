import { splitCompound } from './compounds.ts'
import { fold } from './fold.ts'
import shipped from './lexicon.json' with { type: 'json' }
import { isStopword } from './stopwords.ts'

/** The words compounds are made of, folded. */
export interface Lexicon {
  readonly words: ReadonlySet<string>
  /** Forms that stand only before another part, and the word they come from: `schul` -> `schule`. */
  readonly firsts: ReadonlyMap<string, string>
}

/** German nouns of health promotion and of everyday life. */
export const shippedLexicon: Lexicon = {
  words: new Set(Object.values(shipped.words).flatMap((rows) => rows.flatMap((row) => row.split(' ').map(fold)))),
  firsts: new Map(Object.entries(shipped.firsts).map(([form, word]) => [fold(form), fold(word)])),
}

const MIN_COUNT = 3
const MIN_LENGTH = 5
const MAX_LENGTH = 14

/**
 * Adds what a body of texts uses: words given as written, with how often they occur. Taken are capitalised words (nouns)
 * seen at least three times that are neither compounds nor forms of words known already.
 */
export const learnLexicon = (counts: Iterable<readonly [word: string, count: number]>, base: Lexicon = shippedLexicon): Lexicon => {
  const learned = new Set(base.words)
  const shortestFirst = [...counts].filter(isNoun).map(([word]) => fold(word))
  shortestFirst.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const word of shortestFirst) {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || isStopword(word) || isKnown(word, learned)) continue
    if (splitCompound(word, { ...base, words: learned }).length === 0) learned.add(word)
  }
  return { words: learned, firsts: base.firsts }
}

const isNoun = ([word, count]: readonly [string, number]): boolean => count >= MIN_COUNT && /^\p{Lu}\p{Ll}+$/u.test(word)

const isKnown = (word: string, known: ReadonlySet<string>): boolean =>
  ['', 's', 'es', 'e', 'en', 'n', 'er', 'ern'].some(
    (ending) => word.endsWith(ending) && known.has(word.slice(0, word.length - ending.length)),
  )
