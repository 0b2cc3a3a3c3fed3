import { innerPart } from '@vorbild/german/compounds'
import type { Lexicon } from '@vorbild/german/lexicon'
import { looseStem } from '@vorbild/german/loose-stem'
import { stem } from '@vorbild/german/stem'
import { isStopword } from '@vorbild/german/stopwords'
import { synonymWords } from '../synonyms.ts'
import { ones } from './bits.ts'
import { firstAtLeast, lowest } from './block.ts'

/** All words of the index with the number of examples that have them, laid out for being gone through quickly. */
export interface Vocabulary {
  /** Sorted. */
  readonly words: readonly string[]
  readonly examples: Uint32Array
  /** Which letters each word has. */
  readonly letters: Uint32Array
  readonly byEnding: Endings
  readonly whole: Forms
  /** Words without their endings. */
  readonly plain: Forms
}

/** The words once more, in the order of their last four letters, which are one number. */
interface Endings {
  readonly endings: Uint32Array
  /** Places of the words in the vocabulary. */
  readonly at: Uint32Array
}

/** Beginnings of words by length: those so many letters long lie from `starts[length]` to `starts[length + 1]`. */
interface Forms {
  readonly starts: Uint32Array
  /** Places of the words in the vocabulary. */
  readonly at: Uint32Array
  readonly letters: Uint32Array
}

export const createVocabulary = (having: readonly (readonly [word: string, examples: number])[]): Vocabulary => {
  const rows = having.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const words = rows.map(([word]) => word)
  const examples = Uint32Array.from(rows, ([, count]) => count)
  const whole = formsOf(words, ({ length }) => length)
  const plain = formsOf(words, (word) => {
    const { length } = word.replace(ENDING, '')
    return length < word.length ? length : 0
  })
  return { words, examples, letters: Uint32Array.from(words, lettersIn), byEnding: endingsOf(words), whole, plain }
}

const ENDING = /(?:innen|nen|en|es|er|n|s|e)$/
/** No longer word is spelled out of what somebody typed. */
const LONGEST = 80

const formsOf = (words: readonly string[], lengthOf: (word: string) => number): Forms => {
  const places = Array.from({ length: LONGEST + 1 }, (): number[] => [])
  for (const [at, word] of words.entries()) if (!/\d/.test(word)) places[lengthOf(word)]?.push(at)
  const starts = new Uint32Array(LONGEST + 2)
  for (const [length, each] of places.entries()) starts[length + 1] = (starts[length] ?? 0) + each.length
  const at = Uint32Array.from(places.flat())
  return { starts, at, letters: Uint32Array.from(at, (place) => lettersOf(words[place] ?? '', lengthOf)) }
}

const lettersOf = (word: string, lengthOf: (word: string) => number): number => lettersIn(word.slice(0, lengthOf(word)))

const known = new WeakMap<Lexicon, Vocabulary>()

/** The parts of compounds and other names for things as words to be spelled like; how many examples have them does not matter. */
export const vocabularyOfParts = (lexicon: Lexicon): Vocabulary => {
  const vocabulary = known.get(lexicon) ?? createVocabulary([...new Set([...lexicon.words, ...synonymWords])].map((word) => [word, 0]))
  known.set(lexicon, vocabulary)
  return vocabulary
}

/** The first half of a compound whose other half is misspelt: gesundheit of gesundheitsforderrung. Null where the rest is like no word. */
export const firstHalfOf = (word: string, lexicon: Lexicon): string | null => {
  for (let at = word.length - SHORTEST; at >= SHORTEST; at--) {
    const first = innerPart(word.slice(0, at), lexicon)
    if (first !== null && nearest(vocabularyOfParts(lexicon), word.slice(at)) !== null) return first
  }
  return null
}

/** Whether a word is a word of the language, in this form or another, and so not misspelt. */
export const isRightlySpelt = (word: string, lexicon: Lexicon): boolean => synonymWords.has(word) || isOneWord(word, lexicon)

/** Whether the lexicon has the whole word: its parts then say little about it, as in Wochenbett and Ehrenamt. */
export const isOneWord = (word: string, lexicon: Lexicon): boolean =>
  lexicon.words.has(stem(word)) ||
  FORMS.some((ending) => word.endsWith(ending) && lexicon.words.has(word.slice(0, word.length - ending.length)))

const FORMS = ['', 'e', 'en', 'n', 's', 'es']

/** One bit for each letter that occurs. */
const lettersIn = (word: string): number => {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits >>> 0
}

const SHORTEST = 4
const TWO_EDITS_FROM = 8

const endingsOf = (words: readonly string[]): Endings => {
  const ending = Uint32Array.from(words, endingOf)
  const at = Uint32Array.from(words.keys()).sort((a, b) => (ending[a] ?? 0) - (ending[b] ?? 0))
  return { endings: at.map((place) => ending[place] ?? 0), at }
}

const endingOf = (word: string): number => {
  let ending = 0
  for (let at = Math.max(0, word.length - SHORTEST); at < word.length; at++) ending = (ending << 8) | (word.charCodeAt(at) & 255)
  return ending >>> 0
}

/**
 * The word that was probably meant: fewest edits (swaps of neighbours count as one), then the one most examples have. Short words get
 * none, longer ones one, from eight letters two; a common word, or the beginning of what was typed, was not meant. All words
 * are gone through; two cheap tests spare most of the comparing, and no table of deletions has to be kept.
 * Of words of examples and words that are only parts of such, the nearer one counts.
 */
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

const nearest = ({ words, examples, whole, plain }: Vocabulary, typed: string): Nearest | null => {
  // a number is no word that could be misspelt
  if (typed.length < SHORTEST || /\d/.test(typed)) return null
  const most = typed.length < TWO_EDITS_FROM ? 1 : 2
  const mask = lettersIn(typed)
  let best: Nearest | null = null
  const consider = (at: number, length: number, left: number, more: number): void => {
    const word = words[at] ?? ''
    const form = word.slice(0, length)
    if (word === typed || (more > 0 && word.length <= typed.length) || (typed.startsWith(form) && typed.length > length + 1)) return
    const edits = editsBetween(typed, form, Math.floor(left)) + more
    const having = examples[at] ?? 0
    if (edits - more > left || isStopword(word)) return
    if (best === null || edits < best.edits || having > best.examples) best = { word, edits, examples: having }
  }
  const lookAmong = ({ starts, at, letters }: Forms, more: number): void => {
    for (let length = Math.max(1, typed.length - most); length <= typed.length + most; length++) {
      const end = starts[length + 1] ?? 0
      for (let form = starts[length] ?? end; form < end; form++) {
        const left = (best?.edits ?? most + more) - more
        if (Math.abs(length - typed.length) > left) break
        // one letter for another makes two bits differ
        if (ones((letters[form] ?? 0) ^ mask) <= 2 * left) consider(at[form] ?? 0, length, left, more)
      }
    }
  }
  lookAmong(whole, 0)
  // its singular may be nowhere
  lookAmong(plain, INFLECTED)
  return best
}

let [before, last, row] = [new Uint16Array(LONGEST), new Uint16Array(LONGEST), new Uint16Array(LONGEST)]

/** Edit distance with swaps of neighbours (optimal string alignment), given up above `most`. Written for speed. */
export const editsBetween = (a: string, b: string, most: number): number => {
  if (b.length >= row.length)
    [before, last, row] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)]
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
export const wordsWith = ({ words, examples, byEnding }: Vocabulary, part: string): readonly string[] => {
  if (part.length < SHORTEST || /\d/.test(part)) return []
  const found: number[] = []
  for (let at = firstAtLeast(words, part); words[at]?.startsWith(part); at++) if (words[at] !== part) found.push(at)
  const ending = endingOf(part)
  const { endings, at: places } = byEnding
  for (let next = lowest(endings.length, (each) => (endings[each] ?? 0) < ending); endings[next] === ending; next++) {
    const place = places[next] ?? 0
    const word = words[place] ?? ''
    if (word.endsWith(part) && !word.startsWith(part)) found.push(place)
  }
  found.sort((a, b) => (examples[b] ?? 0) - (examples[a] ?? 0) || a - b)
  return found.slice(0, MOST_INSIDE).map((at) => words[at] ?? '')
}
