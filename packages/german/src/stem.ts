import { baseForm } from './base-form.ts'
import { isStopword } from './stopwords.ts'

/** Stem of a folded word: one spelling for all forms of a word (`sturze`, `sturzen`, `sturz` -> `sturz`), never a common word (`demens` is no `dem`). */
export const stem = (folded: string): string => {
  const [, thing, person] = OWN_ENDING.exec(folded) ?? []
  const own = thing ?? person ?? snowball(baseForm(folded))
  return isStopword(own) ? folded : own
}

/** What the rules would unite with another word: a Kurs is no Kur, a Schüler no Schule, a Bürger no Burg. */
const OWN_ENDING = /^(.*(?:kurs|puls|hals|fels|zins))(?:e|en|es)?$|^(.*(?:schuler|burger|nachbar))(?:s|n|in|innen)?$/

/**
 * The Snowball stemmer for German (Porter, https://snowballstem.org/algorithms/german/stemmer.html).
 * Written out here because the packaged one brings every language along, a third of a megabyte.
 */
export const snowball = (word: string): string => {
  const marked = markConsonants(word.replaceAll('ß', 'ss'))
  const r1 = Math.max(regionAfter(marked, 0), 3)
  // R2 follows the unadjusted R1, as the published algorithm has it.
  const r2 = regionAfter(marked, regionAfter(marked, 0))
  const stemmed = derivational(secondary(inflectional(marked, r1), r1), r1, r2)
  return stemmed.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u')
}

const VOWEL = 'aeiouyäöü'
const BETWEEN_VOWELS = new RegExp(`([${VOWEL}])([uy])([${VOWEL}])`, 'g')
const VOWEL_THEN_CONSONANT = new RegExp(`[${VOWEL}][^${VOWEL}]`, 'g')

/** u and y between vowels count as consonants; capitals mark them. */
const markConsonants = (word: string): string =>
  word.replace(BETWEEN_VOWELS, (_, before: string, letter: string, after: string) => before + letter.toUpperCase() + after)

/** Where the region after the first consonant that follows a vowel begins. */
const regionAfter = (word: string, from: number): number => {
  VOWEL_THEN_CONSONANT.lastIndex = from
  return VOWEL_THEN_CONSONANT.test(word) ? VOWEL_THEN_CONSONANT.lastIndex : word.length
}

/** The word without `suffix`, or null if that does not stand wholly in the region. */
const cut = (word: string, suffix: string, region: number): string | null =>
  word.endsWith(suffix) && word.length - suffix.length >= region ? word.slice(0, -suffix.length) : null

const longest = (word: string, suffixes: readonly string[]): string | undefined => suffixes.find((suffix) => word.endsWith(suffix))

const inflectional = (word: string, r1: number): string => {
  const suffix = longest(word, ['ern', 'em', 'er', 'en', 'es', 'e', 's'])
  const rest = suffix === undefined ? null : cut(word, suffix, r1)
  if (rest === null) return word
  if (suffix === 's') return /[bdfghklmnrt]$/.test(rest) ? rest : word
  const bare = suffix === 'e' || suffix === 'en' || suffix === 'es'
  return bare && rest.endsWith('niss') ? rest.slice(0, -1) : rest
}

const secondary = (word: string, r1: number): string => {
  const suffix = longest(word, ['est', 'en', 'er', 'st'])
  const rest = suffix === undefined ? null : cut(word, suffix, r1)
  if (rest === null) return word
  return suffix === 'st' && !/.{3}[bdfghklmnt]$/.test(rest) ? word : rest
}

const derivational = (word: string, r1: number, r2: number): string => {
  const suffix = longest(word, ['isch', 'lich', 'heit', 'keit', 'end', 'ung', 'ig', 'ik'])
  const rest = suffix === undefined ? null : cut(word, suffix, r2)
  if (rest === null) return word
  switch (suffix) {
    case 'end':
    case 'ung': {
      const without = cut(rest, 'ig', r2)
      return without === null || without.endsWith('e') ? rest : without
    }
    case 'lich':
    case 'heit':
      return cut(rest, 'er', r1) ?? cut(rest, 'en', r1) ?? rest
    case 'keit':
      return cut(rest, 'lich', r2) ?? cut(rest, 'ig', r2) ?? rest
    default:
      return rest.endsWith('e') ? word : rest
  }
}
