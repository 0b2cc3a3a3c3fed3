import { type AnalyseOptions, analyse, type Token } from './analyse.ts'
import { foldPrefix } from './fold.ts'
import { isStopword } from './stopwords.ts'

/** One thing a reader asks for: a word, or the words of a phrase in their order. */
export interface QueryTerm {
  readonly kind: 'word' | 'phrase'
  readonly tokens: readonly Token[]
  /** Asked for with a minus: must not occur. */
  readonly excluded: boolean
  /** This or the term before is enough. */
  readonly either: boolean
  /** Folded beginning that also counts as found, when the word is the one being typed or ends in `*`. */
  readonly prefix: string | null
}

const QUOTED = /(?<=^|\s)(-?)["„“”«»]([^"„“”«»]*)["„“”«»]/g
const MINUS = /(?<=^|\s)-(?=[\p{L}\p{N}])\S+/gu

/** All words are wanted anyway, so these two say nothing. */
const JOINING = /(?<=^|\s)(?:AND|UND|(OR|ODER))(?=\s|$)/g
/** Between two words, the second of which is not wanted. */
const NEGATING = /(?<=\S\s+)(?:NOT|NICHT)\s+(?=["„“”«»\p{L}\p{N}])/gu

interface Placed {
  readonly at: number
  readonly term: QueryTerm
}

/**
 * Reads a search as typed: words, "phrases", -words, and in capitals the signs that people know from elsewhere: OR, NOT, ODER, NICHT.
 * Common words are left out unless there is nothing else. The last word, if no space follows it, is also a prefix.
 */
export const queryTerms = (query: string, options: AnalyseOptions = {}): QueryTerm[] => {
  const terms: Placed[] = []
  const withoutPhrases = withMinus(query).replace(QUOTED, (all: string, minus: string, phrase: string, at: number) => {
    terms.push(...phraseTerm(phrase, minus !== '', at, options))
    return ' '.repeat(all.length)
  })
  const plain = withoutPhrases.replace(MINUS, (all: string, at: number) => {
    for (const token of analyse(all.slice(1), options)) terms.push({ at, term: wordTerm(token, { excluded: true, prefix: null }) })
    return ' '.repeat(all.length)
  })
  const alternatives: number[] = []
  const unsigned = plain.replace(JOINING, (sign: string, or: string | undefined, at: number) => {
    if (or !== undefined) alternatives.push(at)
    return ' '.repeat(sign.length)
  })
  // a sign alone is a word
  for (const token of telling(analyse(terms.length > 0 || /\S/.test(unsigned) ? unsigned : plain, options))) {
    terms.push({ at: token.start, term: wordTerm(token, { excluded: false, prefix: prefixOf(token, query) }) })
  }
  return withAlternatives(
    terms.sort((a, b) => a.at - b.at),
    alternatives,
  )
}

/** In a search all in capitals NOT may be a word, and German has one. */
const withMinus = (query: string): string =>
  /\p{Ll}/u.test(query) ? query.replaceAll(NEGATING, (sign) => `${' '.repeat(sign.length - 1)}-`) : query

const withAlternatives = (terms: readonly Placed[], signs: readonly number[]): QueryTerm[] =>
  terms.map(({ at, term }, place) => {
    const before = terms[place - 1]
    const either = before !== undefined && signs.some((sign) => before.at < sign && sign < at)
    return either && !term.excluded && !before.term.excluded ? { ...term, either } : term
  })

const phraseTerm = (phrase: string, excluded: boolean, at: number, options: AnalyseOptions): Placed[] => {
  const tokens = analyse(phrase, options)
  return tokens.length === 0 ? [] : [{ at, term: { kind: 'phrase', tokens, excluded, either: false, prefix: null } }]
}

const wordTerm = (token: Token, rest: Pick<QueryTerm, 'excluded' | 'prefix'>): QueryTerm => ({
  kind: 'word',
  tokens: [token],
  either: false,
  ...rest,
})

const telling = (tokens: readonly Token[]): readonly Token[] => {
  const rare = tokens.filter((token) => !isStopword(token.folded))
  return rare.length > 0 ? rare : tokens
}

const prefixOf = (token: Token, query: string): string | null => {
  const typing = token.end === query.length
  return typing || query.charAt(token.end) === '*' ? foldPrefix(token.folded) : null
}
