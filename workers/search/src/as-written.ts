import { asDigraphs } from '@vorbild/german/with-umlauts'
import { key } from './rules/index/keys.ts'
import type { Plan, Way, Wish } from './rules/index/plan.ts'
import { editsBetween } from './rules/index/spelling.ts'
import { WAYS } from './rules/index/weights.ts'
import type { OpenIndex } from './store/open-index.ts'

/**
 * Moves forward what is written most like it was typed. `Väter` and `Vater` are one word to the index, and where a word was taken for
 * another, its umlauts tell which was meant. `typedOf` says what was typed for a wish whose words were put in its place.
 */
export const asWritten = async (
  { lookup }: Pick<OpenIndex, 'lookup'>,
  plan: Plan,
  typedOf: (wish: Wish) => string | null,
): Promise<Plan> => {
  const asked = plan.wishes.flatMap((wish) => {
    const typed = typedOf(wish)
    return typed === null ? [] : putFor(wish).map((put) => ({ wish, ...put, typed: typed.toLowerCase().replaceAll('ß', 'ss') }))
  })
  if (asked.length === 0) return plan
  const found = await lookup(
    [],
    asked.map(({ word }) => key.written(word, '')),
  )
  const ways = asked.map(({ wish, word, worth, typed }) => {
    const written: string[] = []
    found.keys(key.written(word, ''), (name) => written.push(name.slice(key.written(word, '').length)))
    return { wish, more: preferred(word, written, typed, worth * WAYS.written) }
  })
  const moreOf = (wish: Wish): readonly Way[] => ways.filter((way) => way.wish === wish).flatMap(({ more }) => more)
  return { ...plan, wishes: plan.wishes.map((wish) => ({ ...wish, ways: [...wish.ways, ...moreOf(wish)] })) }
}

interface Put {
  readonly word: string
  /** What it weighs for the wish. */
  readonly worth: number
}

/** The words that stand for what was typed: other forms of it, or the word itself. */
const putFor = ({ word, ways }: Wish): readonly Put[] => {
  const forms = ways.flatMap((way) =>
    way.kind === 'list' && way.by === 'form' ? [{ word: way.key.slice(key.exact('').length), worth: way.factor }] : [],
  )
  return forms.length > 0 || word === null ? forms : [{ word, worth: WAYS.stem + WAYS.exact }]
}

const preferred = (word: string, written: readonly string[], typed: string, factor: number): readonly Way[] => {
  const distance = (spelling: string): number =>
    Math.min(...[spelling, asDigraphs(spelling)].map((each) => editsBetween(typed, each, Number.POSITIVE_INFINITY)))
  const nearest = Math.min(...[word, ...written].map(distance))
  const isPlain = distance(word) === nearest
  return written
    .filter((spelling) => isPlain || distance(spelling) === nearest)
    .map((spelling) => ({ kind: 'bonus', key: key.written(word, spelling), factor: isPlain ? -factor : factor }))
}
