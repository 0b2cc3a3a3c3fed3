import { stem } from '@vorbild/german/stem'
import { isStopword } from '@vorbild/german/stopwords'
import { words } from '@vorbild/german/tokens'
import { sha256 } from '@vorbild/kernel/digest'

/** This many must look for a word, each at another time and from another network, before it is written down at all. */
export const ENOUGH = 5
/** Within this time the same word counts once, so that one person who tries again is not a crowd. */
export const APART_MS = 10 * 60 * 1000
/** Digests of what few looked for are forgotten after a month, words after half a year without another. */
export const FORGET_RARE_MS = 30 * 24 * 60 * 60 * 1000
export const FORGET_WORD_MS = 180 * 24 * 60 * 60 * 1000

/** So many shares all networks are parted into: enough to tell a few people apart, far too few to tell who they are. */
const SHARES = 64

/** Which share of the networks looks for a word; another one for each word, so that nobody can be followed from word to word. */
export const shareOf = async (stem: string, network: string): Promise<number> =>
  Number.parseInt(await sha256(`share\n${stem}\n${network}`, 1), 16) % SHARES

const MOST_WORDS = 6
const SHAPE = /^\p{L}{4,30}$/u

export interface MissedWord {
  readonly word: string
  /** Forms of a word count together. */
  readonly stem: string
}

/** Words of a search that may be counted: letters alone, so no numbers, addresses or whole sentences, and nothing that was excluded. */
export const countableWords = (q: string): readonly MissedWord[] => {
  const kept = new Map<string, MissedWord>()
  for (const { surface, folded } of words(q.replaceAll(/\S*@\S*|(?<=^|\s)-\S+/gu, ' '))) {
    if (SHAPE.test(surface) && !isStopword(folded)) kept.set(stem(folded), { word: surface, stem: stem(folded) })
  }
  return [...kept.values()].slice(0, MOST_WORDS)
}
