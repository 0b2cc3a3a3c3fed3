import { placeByName } from '@vorbild/content/places'
import { foldPrefix } from '@vorbild/german/fold'
import { asWritten } from './as-written.ts'
import type { Bits } from './rules/index/bits.ts'
import { type Matched, match } from './rules/index/match.ts'
import { lookupsOf, type Plan, planOf, type TypedWord, wordsOf } from './rules/index/plan.ts'
import type { Correction } from './rules/index/reasons.ts'
import { isRightlySpelt, meantAmong, type Vocabulary, vocabularyOfParts } from './rules/index/spelling.ts'
import { byFirstHalves, widened } from './rules/index/widen.ts'
import type { OpenIndex } from './store/open-index.ts'

type Findable = Pick<OpenIndex, 'index' | 'lookup' | 'vocabulary'>

/** How a search was understood in the end. */
export interface Settled {
  readonly plan: Plan
  readonly matched: Matched
  /** How many have the words as typed and come first, where others were added; null where nothing was added. */
  readonly exact: { readonly ids: Bits; readonly count: number } | null
  readonly relaxed: boolean
  readonly corrected: Correction | null
  readonly didYouMean: Respelling | null
}

/** So few results, and so many times more for another spelling, are worth a question. */
const FEW = 3
const TIMES_MORE = 10

/**
 * Words are taken strictly as long as that finds more than a few. Only then: other forms of words, words they are inside of, parts of
 * compounds apart; where that finds nothing either, other spellings; then examples with some of the words, or with the first half of a compound. What was done is told with the
 * results.
 */
export const settle = async (open: Findable, typed: string): Promise<Settled> => {
  const plan = planOf(typed, open.index.lexicon)
  const matched = await find(open, plan)
  const strict: Settled = { plan, matched, exact: null, relaxed: false, corrected: null, didYouMean: null }
  if (plan.wishes.length === 0 || plan.unreadable) return strict
  if (matched.count >= FEW) return plan.wishes.some(({ alternatives }) => alternatives.length > 0) ? withMeant(open, typed, strict) : strict
  const vocabulary = await open.vocabulary()
  const wide = await wider(open, strict, vocabulary)
  if (matched.count > 0) return { ...wide, didYouMean: await better(open, typed, strict, vocabulary) }
  if (wide.matched.count > 0) return wide
  return (await respelt(open, typed, strict, vocabulary)) ?? (await withSome(open, strict))
}

const find = async (open: Findable, plan: Plan, need: 'all' | 'any' = 'all'): Promise<Matched> => {
  const { keys, beginnings } = lookupsOf([...plan.wishes, ...plan.never])
  return match(open.index, await open.lookup(keys, beginnings), plan, need)
}

const wider = async (open: Findable, strict: Settled, vocabulary: Vocabulary): Promise<Settled> => {
  const words = { vocabulary, lexicon: open.index.lexicon }
  const wide = widened(strict.plan, words, (at) => (strict.matched.wishes?.[at]?.count ?? 0) === 0)
  const plan = await asWritten(open, wide, ({ typed, ways }) =>
    ways.some((way) => way.kind === 'list' && way.by === 'form') ? typed : null,
  )
  const matched = await find(open, plan)
  return matched.count > strict.matched.count ? { ...strict, plan, matched, exact: strict.matched } : strict
}

/** A search in another spelling with what it finds. */
interface Respelling extends Correction {
  readonly plan: Plan
  readonly matched: Matched
}

/** The same search with each word that at most so many examples have in the spelling that was probably meant. */
const respelling = async (
  open: Findable,
  typed: string,
  { plan, matched }: Settled,
  vocabularies: readonly Vocabulary[],
  most: number,
): Promise<Respelling | null> => {
  const words = plan.wishes.flatMap((wish, at) => ((matched.wishes?.[at]?.count ?? 0) > most ? [] : wordsOf(wish)))
  return withChanges(open, typed, changesOf(open, words, vocabularies))
}

const changesOf = (open: Findable, words: readonly TypedWord[], vocabularies: readonly Vocabulary[]): Correction['changes'] =>
  words.flatMap(({ typed, word }) => {
    if (isRightlySpelt(word, open.index.lexicon)) return []
    const meant = meantFor(word, typed, vocabularies)
    // a town with no example in it is a town all the same
    return meant === null || meant === word || placeByName(typed) !== null ? [] : [{ from: typed, to: meant }]
  })

const withChanges = async (open: Findable, typed: string, changes: Correction['changes']): Promise<Respelling | null> => {
  if (changes.length === 0) return null
  const q = changes.reduce((text, { from, to }) => text.replace(from, to), typed)
  // a space behind: the corrected word is whole
  const respelt = planOf(`${q} `, open.index.lexicon)
  const preferred = await asWritten(open, respelt, ({ word }) => changes.find(({ to }) => to === word)?.from ?? null)
  return { q, changes, plan: preferred, matched: await find(open, preferred) }
}

/** Letters that changed places may look like an umlaut (Seniroen), so the word is also compared as it was typed. */
const meantFor = (word: string, typed: string, vocabularies: readonly Vocabulary[]): string | null => {
  for (const spelling of new Set([foldPrefix(word), word, typed.toLowerCase()])) {
    const meant = meantAmong(vocabularies, spelling)
    if (meant !== null) return meant
  }
  return null
}

const respelt = async (open: Findable, typed: string, strict: Settled, vocabulary: Vocabulary): Promise<Settled | null> => {
  // a word that is only a part of others may be none that anything public has
  for (const vocabularies of [[vocabulary, vocabularyOfParts(open.index.lexicon)], [vocabulary]]) {
    const found = await respelling(open, typed, strict, vocabularies, 0)
    if (found && found.matched.count > 0) return { ...strict, plan: found.plan, matched: found.matched, corrected: found }
  }
  return null
}

const better = async (open: Findable, typed: string, strict: Settled, vocabulary: Vocabulary): Promise<Respelling | null> => {
  const found = await respelling(open, typed, strict, [vocabulary], FEW)
  return found !== null && found.matched.count >= TIMES_MORE * strict.matched.count ? found : null
}

/** Where one of two words is enough, the other may be misspelt and nobody notice: examples with it are missing among those found. */
const withMeant = async (open: Findable, typed: string, strict: Settled): Promise<Settled> => {
  const unfound: TypedWord[] = []
  for (const one of strict.plan.wishes.flatMap(({ alternatives }) => alternatives))
    if ((await find(open, planOf(one.typed, open.index.lexicon))).count === 0) unfound.push(one)
  if (unfound.length === 0) return strict
  const found = await withChanges(open, typed, changesOf(open, unfound, [await open.vocabulary()]))
  return found !== null && found.matched.count > strict.matched.count ? { ...strict, didYouMean: found } : strict
}

const withSome = async (open: Findable, strict: Settled): Promise<Settled> => {
  const plan = byFirstHalves(strict.plan, open.index.lexicon)
  const matched = await find(open, plan, 'any')
  return matched.count > 0 ? { ...strict, plan, matched, relaxed: true } : strict
}
