import type { Token } from '@vorbild/german/analyse'
import { baseForm } from '@vorbild/german/base-form'
import { splitCompound } from '@vorbild/german/compounds'
import type { Lexicon } from '@vorbild/german/lexicon'
import { type QueryTerm, queryTerms } from '@vorbild/german/query'
import { stem } from '@vorbild/german/stem'
import type { Synonym } from '@vorbild/german/synonyms'
import { synonymsIn } from '../synonyms.ts'
import { joinedStems } from './joined.ts'
import { key } from './keys.ts'
import { WAYS } from './weights.ts'

/** How an example was found for one word of the search; what is shown to readers as a reason. */
export const FOUND_BY = ['stem', 'prefix', 'near', 'part', 'synonym', 'form', 'inside', 'apart', 'half'] as const
export type FoundBy = (typeof FOUND_BY)[number]

/** One way an example may have a word: a list of the index, all lists that begin so, or stems near each other. */
export type Way =
  | { readonly kind: 'list'; readonly key: string; readonly factor: number; readonly by: FoundBy; readonly as?: string }
  /** Adds to examples found otherwise. */
  | { readonly kind: 'bonus'; readonly key: string; readonly factor: number }
  | { readonly kind: 'range'; readonly beginning: string; readonly factor: number; readonly by: FoundBy }
  /** Every stem, wherever it stands. */
  | { readonly kind: 'apart'; readonly stems: readonly string[]; readonly factor: number; readonly by: FoundBy }
  /** In order and without gap, or anywhere within `within` words. */
  | {
      readonly kind: 'places'
      readonly stems: readonly string[]
      readonly within: number | null
      readonly factor: number
      readonly by: FoundBy
      readonly as?: string
    }

export interface TypedWord {
  /** As typed, to be named in reasons and corrections. */
  readonly typed: string
  /** Folded. */
  readonly word: string
}

export interface Wish {
  /** As typed, to be named in reasons and corrections. */
  readonly typed: string
  /** Folded, if it is one word that may be misspelt. */
  readonly word: string | null
  /** The words of which one is enough, if they were typed so; each may be misspelt. */
  readonly alternatives: readonly TypedWord[]
  /** What the word is made of, if it is a compound. */
  readonly parts: readonly string[]
  readonly ways: readonly Way[]
}

export interface Plan {
  readonly wishes: readonly Wish[]
  /** What must not be found. */
  readonly never: readonly Wish[]
  readonly terms: readonly QueryTerm[]
  /** Something was typed, but no word can be read in it. */
  readonly unreadable: boolean
}

const MAX_WISHES = 12
/** Shorter beginnings fit too many words. */
const MIN_PREFIX = 3
/** How near the parts of a compound must stand where it is written as several words. */
const NEARNESS = 4

/** What to look up for a search as typed. What was typed never is syntax. */
export const planOf = (typed: string, lexicon: Lexicon): Plan => {
  const terms = queryTerms(typed, { lexicon }).slice(0, MAX_WISHES)
  const wanted = terms.filter(({ excluded }) => !excluded)
  const tokens = wanted.map(({ kind, tokens: [token] }) => (kind === 'word' ? (token ?? null) : null))
  const synonyms = synonymsIn(tokens.map((token) => token?.stem ?? null))
  return {
    wishes: withAlternatives(
      wanted.map((term, at) => wishOf(term, lexicon, [tokens[at - 1] ?? null, tokens[at + 1] ?? null], synonyms[at] ?? [])),
      (at) => wanted[at]?.either ?? false,
    ),
    never: terms.filter(({ excluded }) => excluded).map(neverOf),
    terms,
    unreadable: typed.trim() !== '' && terms.length === 0,
  }
}

/** Alternatives are one wish, found in the ways of each. */
const withAlternatives = (wishes: readonly Wish[], isAlternative: (at: number) => boolean): readonly Wish[] => {
  const all: Wish[] = []
  for (const [at, wish] of wishes.entries()) {
    const before = isAlternative(at) ? all.pop() : undefined
    all.push(before ? eitherOf(before, wish) : wish)
  }
  return all
}

const eitherOf = (a: Wish, b: Wish): Wish => ({
  typed: `${a.typed} / ${b.typed}`,
  word: null,
  alternatives: [...wordsOf(a), ...wordsOf(b)],
  parts: [],
  ways: [...a.ways, ...b.ways],
})

/** The words of a wish that may be misspelt. */
export const wordsOf = ({ typed, word, alternatives }: Wish): readonly TypedWord[] => (word === null ? alternatives : [{ typed, word }])

const surfaceOf = (term: QueryTerm): string => term.tokens.map(({ surface }) => surface).join(' ')

const wholly = (term: QueryTerm) => ({ typed: surfaceOf(term), word: null, alternatives: [], parts: [] })

const wishOf = (term: QueryTerm, lexicon: Lexicon, neighbours: readonly (Token | null)[], synonyms: readonly Synonym[]): Wish => {
  const [token] = term.tokens
  if (term.kind === 'phrase' || token === undefined) return { ...wholly(term), ways: phraseWays(term) }
  const prefix = term.prefix !== null && term.prefix.length >= MIN_PREFIX ? term.prefix : null
  const parts = partsOf(token, lexicon)
  return {
    typed: token.surface,
    word: token.folded,
    alternatives: [],
    parts,
    ways: [...wordWays(token, parts), ...joinedWays(token, neighbours), ...prefixWays(prefix), ...synonyms.flatMap(synonymWays)],
  }
}

/** Where a compound is cut, and nothing else that is inside it. */
const partsOf = ({ folded, parts }: Token, lexicon: Lexicon): readonly string[] => {
  const cut = splitCompound(folded, lexicon)
  return cut.length > 0 ? cut.map(({ word }) => stem(word)) : parts
}

const wordWays = ({ folded, stem: own }: Token, parts: readonly string[]): readonly Way[] => [
  { kind: 'list', key: key.stem(own), factor: WAYS.stem, by: 'stem' },
  { kind: 'list', key: key.part(own), factor: WAYS.part, by: 'part' },
  ...[...new Set([folded, baseForm(folded)])].map((form) => ({ kind: 'bonus', key: key.exact(form), factor: WAYS.exact }) as const),
  ...(parts.length > 1 ? [{ kind: 'places', stems: parts, within: NEARNESS, factor: WAYS.near, by: 'near' } as const] : []),
]

/** A compound written apart stands for each of its words. */
const joinedWays = (token: Token, neighbours: readonly (Token | null)[]): readonly Way[] =>
  neighbours
    .filter((neighbour) => neighbour !== null)
    .flatMap((neighbour) => joinedStems(token, neighbour))
    .map((joined) => ({ kind: 'list', key: key.stem(joined), factor: WAYS.stem, by: 'stem' }))

const prefixWays = (prefix: string | null): readonly Way[] =>
  prefix === null ? [] : [{ kind: 'range', beginning: key.exact(prefix), factor: WAYS.prefix, by: 'prefix' }]

const synonymWays = ({ label, stems: [first = '', ...more] }: Synonym): readonly Way[] =>
  more.length === 0
    ? [
        { kind: 'list', key: key.stem(first), factor: WAYS.synonym, by: 'synonym', as: label },
        { kind: 'list', key: key.part(first), factor: WAYS.synonym * WAYS.part, by: 'synonym', as: label },
      ]
    : [{ kind: 'places', stems: [first, ...more], within: null, factor: WAYS.synonym, by: 'synonym', as: label }]

const phraseWays = ({ tokens }: QueryTerm): readonly Way[] => {
  const [first, ...more] = tokens
  if (first === undefined) return []
  if (more.length === 0) return [{ kind: 'list', key: key.stem(first.stem), factor: WAYS.stem, by: 'stem' }]
  return [{ kind: 'places', stems: tokens.map(({ stem }) => stem), within: null, factor: WAYS.stem, by: 'stem' }]
}

/** A minus takes away whole words alone: -Sturz leaves Sturzprävention. */
const neverOf = (term: QueryTerm): Wish => ({ ...wholly(term), ways: phraseWays(term) })

/** The keys and ranges a plan needs from the index. */
export const lookupsOf = (wishes: readonly Wish[]): { readonly keys: readonly string[]; readonly beginnings: readonly string[] } => {
  const ways = wishes.flatMap((wish) => wish.ways)
  return {
    keys: [
      ...new Set(
        ways.flatMap((way) => {
          if (way.kind === 'range') return []
          if (way.kind === 'apart') return way.stems.flatMap((stem) => [key.stem(stem), key.part(stem)])
          return way.kind === 'places' ? way.stems.map(key.places) : [way.key]
        }),
      ),
    ],
    beginnings: [...new Set(ways.flatMap((way) => (way.kind === 'range' ? [way.beginning] : [])))],
  }
}
