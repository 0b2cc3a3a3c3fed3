import { type AnalyseOptions, analyse, type Token } from './analyse.ts'
import { foldPrefix } from './fold.ts'
import { isStopword } from './stopwords.ts'

/** One thing a reader asks for: a word, or the words of a phrase in their order. */
export interface QueryTerm {
  readonly kind: 'word' | 'phrase'
  readonly tokens: readonly Token[]
  /** Asked for with a minus: must not occur. */
  readonly excluded: boolean
  /** Folded beginning that also counts as found, when the word is the one being typed or ends in `*`. */
  readonly prefix: string | null
}

const QUOTED = /(?<=^|\s)(-?)["„“”«»]([^"„“”«»]*)["„“”«»]/g
const MINUS = /(?<=^|\s)-(?=[\p{L}\p{N}])\S+/gu

/**
 * Reads a search as typed: words, "phrases", -words. Common words are left out unless there is nothing else.
 * The last word, if no space follows it, is also a prefix.
 */
export const queryTerms = (query: string, options: AnalyseOptions = {}): QueryTerm[] => {
  const terms: { at: number; term: QueryTerm }[] = []
  const withoutPhrases = query.replace(QUOTED, (all: string, minus: string, phrase: string, at: number) => {
    terms.push(...phraseTerm(phrase, minus !== '', at, options))
    return ' '.repeat(all.length)
  })
  const plain = withoutPhrases.replace(MINUS, (all: string, at: number) => {
    for (const token of analyse(all.slice(1), options)) terms.push({ at, term: wordTerm(token, { excluded: true, prefix: null }) })
    return ' '.repeat(all.length)
  })
  for (const token of telling(analyse(plain, options))) {
    terms.push({ at: token.start, term: wordTerm(token, { excluded: false, prefix: prefixOf(token, query) }) })
  }
  return terms.sort((a, b) => a.at - b.at).map(({ term }) => term)
}

const phraseTerm = (phrase: string, excluded: boolean, at: number, options: AnalyseOptions): { at: number; term: QueryTerm }[] => {
  const tokens = analyse(phrase, options)
  return tokens.length === 0 ? [] : [{ at, term: { kind: 'phrase', tokens, excluded, prefix: null } }]
}

const wordTerm = (token: Token, rest: Pick<QueryTerm, 'excluded' | 'prefix'>): QueryTerm => ({ kind: 'word', tokens: [token], ...rest })

const telling = (tokens: readonly Token[]): readonly Token[] => {
  const rare = tokens.filter((token) => !isStopword(token.folded))
  return rare.length > 0 ? rare : tokens
}

const prefixOf = (token: Token, query: string): string | null => {
  const typing = token.end === query.length
  return typing || query.charAt(token.end) === '*' ? foldPrefix(token.folded) : null
}
