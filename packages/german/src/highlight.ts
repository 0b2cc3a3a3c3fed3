import { type AnalyseOptions, analyse, type Token } from './analyse.ts'
import { candidates } from './candidates.ts'
import type { QueryTerm } from './query.ts'
import { remember } from './remember.ts'

/** What to mark: words with one of these stems (or a part that has one), and words that begin so (folded). */
export interface Wanted {
  readonly stems: readonly string[]
  readonly prefixes: readonly string[]
}

/** A stretch of text; together the segments are the text again. */
export interface Segment {
  readonly text: string
  readonly hit: boolean
}

/** What a query wants to see marked: its words with their parts, but nothing excluded. */
export const wantedOf = (terms: readonly QueryTerm[]): Wanted => {
  const asked = terms.filter((term) => !term.excluded)
  const stems = asked.flatMap((term) => term.tokens.flatMap((token) => [token.stem, ...token.parts]))
  const prefixes = asked.flatMap((term) => (term.prefix === null || term.prefix === '' ? [] : [term.prefix]))
  return { stems: [...new Set(stems)], prefixes: [...new Set(prefixes)] }
}

/** Cuts a text into segments, the wanted words being hits. */
export const highlight = (text: string, wanted: Wanted, options: AnalyseOptions = {}): Segment[] =>
  segments(text, hits(text, wanted, options))

/** The tokens of a text that are wanted, in order. */
export const hits = (text: string, wanted: Wanted, options: AnalyseOptions = {}): Token[] => {
  const stems = new Set(wanted.stems)
  const isWanted = (token: Token): boolean =>
    stems.has(token.stem) ||
    token.parts.some((part) => stems.has(part)) ||
    wanted.prefixes.some((prefix) => token.folded.startsWith(prefix))
  return candidates(text, wanted).flatMap(({ start, end }) =>
    wordsIn(text.slice(start, end), options)
      .filter(isWanted)
      .map((token) => ({ ...token, start: token.start + start, end: token.end + start })),
  )
}

/** A word or a few with what stands around them; the same ones come again from text to text. */
const wordsIn = (stretch: string, options: AnalyseOptions): readonly Token[] =>
  options.lexicon === undefined && stretch.length <= LONGEST_KNOWN ? analysed(stretch) : analyse(stretch, options)

const LONGEST_KNOWN = 60
const analysed = remember((stretch): readonly Token[] => analyse(stretch))

/** Segments of a text around marked stretches, which are in order and do not overlap. */
export const segments = (text: string, marked: readonly { readonly start: number; readonly end: number }[]): Segment[] => {
  const cut: Segment[] = []
  let at = 0
  for (const { start, end } of marked) {
    if (start > at) cut.push({ text: text.slice(at, start), hit: false })
    cut.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) cut.push({ text: text.slice(at), hit: false })
  return cut
}
