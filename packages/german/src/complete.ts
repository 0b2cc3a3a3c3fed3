import { splitCompound } from './compounds.ts'
import type { Lexicon } from './lexicon.ts'
import type { Word } from './tokens.ts'

/**
 * What an elliptic word stands for, folded and in pieces: in `Bewegungs- und Gesundheitsangebote` the first is
 * `bewegungs` + `angebote`; in `Gesundheitsförderung und -angebote` the last is `gesundheits` + `angebote`.
 * Null if its neighbours do not tell.
 */
export const completed = (text: string, all: readonly Word[], index: number, lexicon: Lexicon): readonly string[] | null => {
  const word = all[index]
  if (word === undefined || word.open === null) return null
  const other = partner(text, all, index, word.open === 'end' ? 1 : -1)
  if (other === undefined) return null
  const [head, tail] = halves(other, lexicon)
  if (tail === '') return null
  return word.open === 'end' ? [word.folded, tail] : [head, word.folded]
}

const MAX_DISTANCE = 8
const JOINING = new Set(['und', 'oder', 'sowie', 'bzw', 'wie', 'u'])
const NEARBY = /^[\s,/&+.]*$/

/** The nearest whole word in that direction, over joining words and other elliptic ones alone. */
const partner = (text: string, all: readonly Word[], index: number, step: 1 | -1): Word | undefined => {
  for (let at = index + step; Math.abs(at - index) <= MAX_DISTANCE; at += step) {
    const [here, before] = [all[at], all[at - step]]
    if (here === undefined || before === undefined) return undefined
    const between = step === 1 ? text.slice(before.end, here.start) : text.slice(here.end, before.start)
    if (!NEARBY.test(between)) return undefined
    if (here.open === null && !JOINING.has(here.folded)) return here
  }
  return undefined
}

/** A word cut after its first part: the half that may be shared with a neighbour, as written there. */
const halves = (word: Word, lexicon: Lexicon): readonly [head: string, tail: string] => {
  const [first, ...rest] = word.pieces
  if (first !== undefined) return [first, rest.join('')]
  const cut = splitCompound(word.folded, lexicon)[0]?.to
  return cut === undefined ? ['', ''] : [word.folded.slice(0, cut), word.folded.slice(cut)]
}
