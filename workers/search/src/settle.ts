import { foldPrefix } from '@vorbild/german/fold'
import { type Matched, match } from './rules/index/match.ts'
import { insideWays, lookupsOf, type Plan, planOf, type Wish } from './rules/index/plan.ts'
import type { Correction } from './rules/index/reasons.ts'
import { meantWord, type Vocabulary, wordsWith } from './rules/index/spelling.ts'
import type { OpenIndex } from './store/open-index.ts'

type Findable = Pick<OpenIndex, 'index' | 'lookup' | 'vocabulary'>

/** How a search was understood in the end. */
export interface Settled {
  readonly plan: Plan
  readonly matched: Matched
  readonly relaxed: boolean
  readonly corrected: Correction | null
  readonly didYouMean: string | null
}

/** So few results, and so many times more for another spelling, are worth a question. */
const FEW = 3
const TIMES_MORE = 10

/**
 * Words are taken strictly as long as that finds something. Only then: parts of words the lexicon does not know, then other spellings,
 * then examples with some of the words. What was done is told with the results.
 */
export const settle = async (open: Findable, typed: string): Promise<Settled> => {
  const plan = planOf(typed, open.index.lexicon)
  const strict = { plan, matched: await find(open, plan), relaxed: false, corrected: null, didYouMean: null }
  if (plan.wishes.length === 0 || plan.unreadable) return strict
  if (strict.matched.count >= FEW) return strict
  const vocabulary = await open.vocabulary()
  if (strict.matched.count > 0) return { ...strict, didYouMean: await better(open, typed, strict, vocabulary) }
  return (await withInside(open, strict, vocabulary)) ?? (await respelt(open, typed, strict, vocabulary)) ?? (await withSome(open, strict))
}

const find = async (open: Findable, plan: Plan, need: 'all' | 'any' = 'all'): Promise<Matched> => {
  const { keys, beginnings } = lookupsOf([...plan.wishes, ...plan.never])
  return match(open.index, await open.lookup(keys, beginnings), plan, need)
}

const isEmpty = (matched: Matched, at: number): boolean => (matched.wishes?.[at]?.count ?? 0) === 0

const withInside = async (open: Findable, strict: Settled, vocabulary: Vocabulary): Promise<Settled | null> => {
  const wider = (wish: Wish, at: number): Wish =>
    wish.word !== null && isEmpty(strict.matched, at)
      ? { ...wish, ways: [...wish.ways, ...insideWays(wordsWith(vocabulary, wish.word))] }
      : wish
  const plan = { ...strict.plan, wishes: strict.plan.wishes.map(wider) }
  const matched = await find(open, plan)
  return matched.count > 0 ? { ...strict, plan, matched } : null
}

/** The same search with each unknown word in the spelling that was probably meant. */
const correctionOf = (typed: string, { plan, matched }: Settled, vocabulary: Vocabulary, most: number): Correction | null => {
  const changes = plan.wishes.flatMap((wish, at) => {
    if (wish.word === null || (matched.wishes?.[at]?.count ?? 0) > most) return []
    const meant = meantWord(vocabulary, foldPrefix(wish.word)) ?? meantWord(vocabulary, wish.word)
    return meant === null || meant === wish.word ? [] : [{ from: wish.typed, to: meant }]
  })
  if (changes.length === 0) return null
  const q = changes.reduce((text, { from, to }) => text.replace(from, to), typed)
  return { q, changes }
}

const respelt = async (open: Findable, typed: string, strict: Settled, vocabulary: Vocabulary): Promise<Settled | null> => {
  const corrected = correctionOf(typed, strict, vocabulary, 0)
  if (corrected === null) return null
  // a space behind: the corrected word is whole
  const plan = planOf(`${corrected.q} `, open.index.lexicon)
  const matched = await find(open, plan)
  return matched.count > 0 ? { ...strict, plan, matched, corrected } : null
}

const better = async (open: Findable, typed: string, strict: Settled, vocabulary: Vocabulary): Promise<string | null> => {
  const correction = correctionOf(typed, strict, vocabulary, FEW)
  if (correction === null) return null
  const { count } = await find(open, planOf(`${correction.q} `, open.index.lexicon))
  return count >= TIMES_MORE * strict.matched.count ? correction.q : null
}

const withSome = async (open: Findable, strict: Settled): Promise<Settled> => {
  if (strict.plan.wishes.length < 2) return strict
  const matched = await find(open, strict.plan, 'any')
  return matched.count > 0 ? { ...strict, matched, relaxed: true } : strict
}
