import type { Lexicon } from '@vorbild/german/lexicon'
import { looseStem } from '@vorbild/german/loose-stem'
import { ones } from './bits.ts'
import { firstAtLeast } from './block.ts'

/** All words of the index with the number of examples that have them, laid out for being gone through quickly. */
export interface Vocabulary {
  /** Sorted. */
  readonly words: readonly string[]
  readonly examples: Uint32Array
  readonly lengths: Uint8Array
  readonly letters: Uint32Array
  /** How long each word is without its ending, and the letters of that. */
  readonly plainLengths: Uint8Array
  readonly plainLetters: Uint32Array
}

export const createVocabulary = (having: readonly (readonly [word: string, examples: number])[]): Vocabulary => {
  const rows = having.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const words = rows.map(([word]) => word)
  const plainLengths = Uint8Array.from(words, (word) => Math.min(255, word.replace(ENDING, '').length))
  return {
    words,
    examples: Uint32Array.from(rows, ([, examples]) => examples),
    lengths: Uint8Array.from(words, ({ length }) => Math.min(255, length)),
    letters: Uint32Array.from(words, lettersIn),
    plainLengths,
    plainLetters: Uint32Array.from(words, (word, at) => lettersIn(word.slice(0, plainLengths[at]))),
  }
}

const ENDING = /(?:innen|nen|en|es|er|n|s|e)$/
const LONGEST_ENDING = 'innen'.length

const known = new WeakMap<Lexicon, Vocabulary>()

/** The parts of compounds as words to be spelled like; how many examples have them does not matter. */
export const vocabularyOfParts = (lexicon: Lexicon): Vocabulary => {
  const vocabulary = known.get(lexicon) ?? createVocabulary([...lexicon.words].map((word) => [word, 0]))
  known.set(lexicon, vocabulary)
  return vocabulary
}

/** One bit for each letter that occurs. */
const lettersIn = (word: string): number => {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits >>> 0
}

const SHORTEST = 4
const TWO_EDITS_FROM = 8

/**
 * The word that was probably meant: fewest edits (swaps of neighbours count as one), then the one most examples have. Short words get
 * none, longer ones one, from eight letters two. All words
 * are gone through; two cheap tests spare most of the comparing, and no table of deletions has to be kept.
 */
export const meantWord = (vocabulary: Vocabulary, typed: string): string | null => nearest(vocabulary, typed)?.word ?? null

/** The same among words of examples and words that are only parts of such; the nearer one counts. */
export const meantAmong = (vocabularies: readonly Vocabulary[], typed: string): string | null =>
  vocabularies
    .flatMap((vocabulary) => nearest(vocabulary, typed) ?? [])
    .toSorted((a, b) => a.edits - b.edits)
    .map(({ word }) => word)[0] ?? null

interface Nearest {
  readonly word: string
  readonly edits: number
  readonly examples: number
}

/** Of two words as near, the one that need not be inflected. */
const INFLECTED = 0.5

const nearest = ({ words, examples, lengths, letters, plainLengths, plainLetters }: Vocabulary, typed: string): Nearest | null => {
  // a number is no word that could be misspelt
  if (typed.length < SHORTEST || /\d/.test(typed)) return null
  const most = typed.length < TWO_EDITS_FROM ? 1 : 2
  const mask = lettersIn(typed)
  let best: Nearest | null = null
  const consider = (at: number, length: number, inForm: number, more: number): void => {
    const left = (best?.edits ?? most + more) - more
    if (Math.abs(length - typed.length) > left || differing(inForm, mask) > 2 * left) return
    const word = words[at] ?? ''
    if (/\d/.test(word) || word === typed) return
    const edits = editsBetween(typed, word.slice(0, length), Math.floor(left)) + more
    const having = examples[at] ?? 0
    if (edits - more > left) return
    if (best === null || edits < best.edits || having > best.examples) best = { word, edits, examples: having }
  }
  for (let at = 0; at < lengths.length; at++) {
    const length = lengths[at] ?? 0
    if (length < typed.length - most || length > typed.length + most + LONGEST_ENDING) continue
    consider(at, length, letters[at] ?? 0, 0)
    // its singular may be nowhere
    const plain = plainLengths[at] ?? length
    if (plain < length && length > typed.length) consider(at, plain, plainLetters[at] ?? 0, INFLECTED)
  }
  return best
}

const differing = (a: number, b: number): number => ones(a ^ b)

/** Longer than any word that is compared. */
const ROOM = 256
let [before, last, row] = [new Uint16Array(ROOM), new Uint16Array(ROOM), new Uint16Array(ROOM)]

/** Edit distance with swaps of neighbours (optimal string alignment), given up above `most`. Written for speed, of words below 255 letters. */
export const editsBetween = (a: string, b: string, most: number): number => {
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    const previous = i > 1 ? a.charCodeAt(i - 2) : 0
    let least = i
    let edits = i
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      edits = Math.min((last[j] ?? 0) + 1, edits + 1, (last[j - 1] ?? 0) + (letter === other ? 0 : 1))
      if (i > 1 && j > 1 && previous === other && letter === b.charCodeAt(j - 2)) edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      row[j] = edits
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    const free = before
    before = last
    last = row
    row = free
  }
  return last[b.length] ?? 0
}

const MOST_INSIDE = 40

/** Other forms of a word, by a rough stem. */
export const wordsLike = (vocabulary: Vocabulary, word: string): readonly string[] => {
  if (/\d/.test(word)) return []
  const rough = looseStem(word)
  // a participle may begin with ge- before all else
  const likely = rough.startsWith('ge') ? ['ge'] : [rough, 'ge']
  return likely
    .flatMap((beginning) => wordsFrom(vocabulary, beginning, lettersIn(rough)))
    .filter((other) => other !== word && looseStem(other) === rough)
}

/** The words among some others, in any form of theirs. */
export const wordsAmong = (vocabulary: Vocabulary, others: readonly string[]): readonly string[] => {
  const [first] = others
  if (first === undefined) return []
  const rough = new Set(others.map(looseStem))
  return wordsFrom(vocabulary, first.slice(0, SHORTEST), 0).filter((word) => rough.has(looseStem(word)))
}

/** All words that begin so and have all these letters. */
const wordsFrom = ({ words, letters }: Vocabulary, beginning: string, having: number): readonly string[] => {
  const found: string[] = []
  for (let at = firstAtLeast(words, beginning); words[at]?.startsWith(beginning); at++) {
    if (((letters[at] ?? 0) & having) >>> 0 === having) found.push(words[at] ?? '')
  }
  return found
}

/** Words that begin or end with what was typed, most frequent first: parts of compounds the lexicon does not know. */
export const wordsWith = ({ words, examples, letters }: Vocabulary, part: string): readonly string[] => {
  if (part.length < SHORTEST || /\d/.test(part)) return []
  const mask = lettersIn(part)
  const found: number[] = []
  for (let at = 0; at < words.length; at++) {
    if (((letters[at] ?? 0) & mask) >>> 0 !== mask) continue
    const word = words[at] ?? ''
    if (word !== part && (word.endsWith(part) || word.startsWith(part))) found.push(at)
  }
  found.sort((a, b) => (examples[b] ?? 0) - (examples[a] ?? 0) || a - b)
  return found.slice(0, MOST_INSIDE).map((at) => words[at] ?? '')
}
