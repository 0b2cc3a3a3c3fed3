import type { Lexicon } from '@vorbild/german/lexicon'
import { otherwiseLinked } from '@vorbild/german/otherwise-linked'
import { stem } from '@vorbild/german/stem'
import { key } from './keys.ts'
import type { Plan, Way, Wish } from './plan.ts'
import { firstHalfOf, isOneWord, type Vocabulary, wordsAmong, wordsLike, wordsWith } from './spelling.ts'
import { WAYS } from './weights.ts'

/**
 * The same search, to be found in more ways where it found little: words that begin or end with a word, a compound with other linking
 * letters (Gesundheitförderung), its parts apart from each other, and for a word that finds nothing, other forms of it.
 */
export const widened = (plan: Plan, words: Words, findsNothing: (at: number) => boolean): Plan => ({
  ...plan,
  wishes: plan.wishes.map((wish, at) => ({ ...wish, ways: [...wish.ways, ...moreWays(wish, words, findsNothing(at))] })),
})

interface Words {
  readonly vocabulary: Vocabulary
  readonly lexicon: Lexicon
}

const moreWays = ({ word, parts }: Wish, { vocabulary, lexicon }: Words, isEmpty: boolean): readonly Way[] => {
  if (word === null) return []
  const apart: readonly Way[] =
    parts.length > 1 && !isOneWord(word, lexicon) ? [{ kind: 'apart', stems: parts, factor: WAYS.apart, by: 'apart' }] : []
  const inside: readonly Way[] = wordsWith(vocabulary, word).map((found) => listWay(found, 'inside'))
  const forms = [...(isEmpty ? wordsLike(vocabulary, word) : []), ...wordsAmong(vocabulary, otherwiseLinked(word, lexicon))]
  return [...[...new Set(forms)].map((found) => listWay(found, 'form')), ...inside, ...apart]
}

const listWay = (word: string, by: 'form' | 'inside'): Way => ({ kind: 'list', key: key.exact(word), factor: WAYS[by], by })

/**
 * The same search with compounds to be found by their first half, which says what they are about: Ernährungsberatung by Ernährung, and
 * likewise where the second half is misspelt.
 */
export const byFirstHalves = (plan: Plan, lexicon: Lexicon): Plan => ({
  ...plan,
  wishes: plan.wishes.map((wish) => ({ ...wish, ways: [...wish.ways, ...halfWays(wish, lexicon)] })),
})

const halfWays = (wish: Wish, lexicon: Lexicon): readonly Way[] => {
  const first = firstHalf(wish, lexicon)
  if (first === null) return []
  return [key.stem(first), key.part(first)].map((list) => ({ kind: 'list', key: list, factor: WAYS.half, by: 'half' }))
}

const firstHalf = ({ word, parts: [first, ...others] }: Wish, lexicon: Lexicon): string | null => {
  if (word !== null && isOneWord(word, lexicon)) return null
  if (first !== undefined && others.length > 0) return first
  const half = word === null ? null : firstHalfOf(word, lexicon)
  return half === null ? null : stem(half)
}

/** Words that were found in a wider way, so that they can be marked. */
export const widerWords = (plan: Plan): readonly string[] =>
  plan.wishes.flatMap(({ ways }) =>
    ways.flatMap((way) => (way.kind === 'list' && (way.by === 'form' || way.by === 'inside') ? [way.key.slice(key.exact('').length)] : [])),
  )
