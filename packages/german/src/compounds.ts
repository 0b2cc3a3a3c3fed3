import type { Lexicon } from './lexicon.ts'

/** One part of a compound: the known word, and where it stands in the folded compound with its linking letters. */
export interface Part {
  readonly word: string
  readonly from: number
  readonly to: number
}

/**
 * Splits a folded compound into words of the lexicon: the whole word is covered or there is no split (empty list).
 * Fewest parts win, then least linking letters, then the longest last part. `praventionskette` -> pravention, kette.
 */
export const splitCompound = (word: string, lexicon: Lexicon): readonly Part[] => {
  if (word.length < 2 * MIN_PART || word.length > MAX_WORD) return []
  const heads: (Split | undefined)[] = [{ parts: [], links: 0 }]
  for (let to = MIN_PART; to <= word.length; to++) heads[to] = bestUntil(word, to, heads, lexicon)
  return heads[word.length]?.parts ?? []
}

interface Split {
  readonly parts: readonly Part[]
  readonly links: number
}

const MIN_PART = 3
const MAX_WORD = 60
const MAX_PART = 24

// Fugenlaute; the empty one first, so that a word known as it stands is taken as it stands.
export const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ens', 'innen'] as const
const ENDINGS = ['', 's', 'es', 'e', 'en', 'n', 'er', 'ern', 'ens', 'in', 'innen', 'nen'] as const

const bestUntil = (word: string, to: number, heads: readonly (Split | undefined)[], lexicon: Lexicon): Split | undefined => {
  const last = to === word.length
  let best: Split | undefined
  // From the left, so that of equal splits the one with the longer last part is met first and kept.
  for (let from = Math.max(0, to - MAX_PART); from <= to - MIN_PART; from++) {
    const head = heads[from]
    if (head === undefined || (last && from === 0)) continue
    const known = last ? lastPart(word.slice(from), lexicon) : innerPart(word.slice(from, to), lexicon)
    if (known === null) continue
    const next = { parts: [...head.parts, { word: known, from, to }], links: head.links + Math.max(0, to - from - known.length) }
    if (best === undefined || isBetter(next, best)) best = next
  }
  return best
}

const isBetter = (a: Split, b: Split): boolean =>
  a.parts.length < b.parts.length || (a.parts.length === b.parts.length && a.links < b.links)

/** The word a piece is that other parts follow, without its linking letters; null if it is none. */
export const innerPart = (piece: string, lexicon: Lexicon): string | null => lexicon.firsts.get(piece) ?? without(piece, LINKS, lexicon)

const lastPart = (piece: string, lexicon: Lexicon): string | null => {
  // Bedürfnisse, Erlebnissen: the doubled s of -nis.
  const single = /niss(?:e|en|es)$/.test(piece) ? piece.replace(/s(?:e|en|es)$/, '') : piece
  return without(single, ENDINGS, lexicon)
}

const without = (piece: string, endings: readonly string[], lexicon: Lexicon): string | null => {
  for (const ending of endings) {
    if (!piece.endsWith(ending)) continue
    const word = piece.slice(0, piece.length - ending.length)
    if (word.length >= MIN_PART && lexicon.words.has(word)) return word
  }
  return null
}
