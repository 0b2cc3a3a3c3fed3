import { type Wanted, wantedOf } from '@vorbild/german/highlight'
import { type QueryTerm, queryTerms } from '@vorbild/german/query'
import { stemColumns, wholeWordColumns } from './index-text.ts'

/** A search as typed, in the language of the text index (FTS5 MATCH). */
export interface TextQuery {
  /** Every word must be found. Null without words to look for. */
  readonly all: string | null
  /** One word is enough; null where that says the same. */
  readonly any: string | null
  /** What must not be found. */
  readonly none: string | null
  /** What to mark in texts. */
  readonly wanted: Wanted
}

const MAX_TERMS = 12
/** Shorter beginnings fit too many words. */
const MIN_PREFIX = 3
/** How near the parts of a compound must stand where it is written as several words. */
const NEARNESS = 6

/** What was typed never is syntax: every word goes in quotes. */
export const textQuery = (typed: string): TextQuery => {
  const terms = queryTerms(typed).slice(0, MAX_TERMS).map(withoutShortPrefix)
  const asked = terms.filter((term) => !term.excluded).map(expression)
  const excluded = terms.filter((term) => term.excluded).map(exclusion)
  const nothingReadable = typed.trim() !== '' && terms.length === 0
  return {
    all: nothingReadable ? '""' : joined(asked, ' AND '),
    any: asked.length > 1 ? joined(asked, ' OR ') : null,
    none: joined(excluded, ' OR '),
    wanted: wantedOf(terms),
  }
}

const withoutShortPrefix = (term: QueryTerm): QueryTerm =>
  term.prefix !== null && term.prefix.length < MIN_PREFIX ? { ...term, prefix: null } : term

const joined = (expressions: readonly string[], operator: string): string | null =>
  expressions.length === 0 ? null : expressions.join(operator)

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The word, another form of it, a word that begins so, or its parts near each other. */
const expression = (term: QueryTerm): string => {
  if (term.kind === 'phrase') return phrase(term)
  const ways = term.tokens.flatMap((token) => [
    ...new Set([quoted(token.folded), quoted(token.stem)]),
    ...(token.parts.length > 1 ? [`NEAR(${token.parts.map(quoted).join(' ')}, ${NEARNESS})`] : []),
  ])
  if (term.prefix !== null) ways.push(`${quoted(term.prefix)} *`)
  return `(${ways.join(' OR ')})`
}

/** Words in their order, each in any of its forms. */
const phrase = (term: QueryTerm): string => `({${stemColumns.join(' ')}} : ${quoted(term.tokens.map((token) => token.stem).join(' '))})`

const exclusion = (term: QueryTerm): string => {
  if (term.kind === 'phrase') return phrase(term)
  const forms = term.tokens.flatMap((token) => [...new Set([quoted(token.folded), quoted(token.stem)])])
  return `({${wholeWordColumns.join(' ')}} : (${forms.join(' OR ')}))`
}
