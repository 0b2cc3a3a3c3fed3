import type { Practice } from '../search/corpus.ts'
import { HEADS } from '../search/generator.ts'
import type { QueryClass } from './judged.ts'

/** What a query may be made of. */
export interface Stuff {
  /** Which query of its class this is. */
  readonly number: number
  readonly random: () => number
  /** A compound that is somewhere in the examples, another one each time. */
  readonly first: string
  readonly head: string
  readonly practice: Practice
}

export interface Made {
  readonly q: string
  /** An example that has this is right; null: none is. */
  readonly meant: string | null
  readonly land?: string
}

/** How queries of each class are made up. Synonyms are not: the generator knows none. */
export const MAKERS: Readonly<Partial<Record<QueryClass, (stuff: Stuff) => Made>>> = {
  plain: ({ first, head, number }) => ({ q: number % 4 === 3 ? (first + head).toLowerCase() : first + head, meant: first + head }),
  // with a hyphen, or apart, as many write compounds against the rule
  compound: ({ first, head, number }) => ({ q: `${first}${number % 2 ? '-' : ' '}${capital(head)}`, meant: first + head }),
  'compound part': ({ number }) => ({ q: capital(HEADS[number] ?? ''), meant: HEADS[number] ?? null }),
  inflection: ({ first, head }) => ({ q: first + inflected(head), meant: first + head }),
  umlaut: ({ first, head, number }) => ({ q: number % 2 ? ascii(first + head) : (first + head).toUpperCase(), meant: first + head }),
  typo: ({ first, head, random }) => ({ q: oneEdit(first + head, random), meant: first + head }),
  phrase: ({ practice, random }) => {
    const meant = threeWords(practice.summary, random)
    return { q: `"${meant}"`, meant }
  },
  filter: ({ first, head, number }) => ({ q: first + head, meant: first + head, land: ['nw', 'by', 'bw', 'ni'][number % 4] ?? 'nw' }),
  nonsense: ({ random, number }) => ({ q: number % 3 === 2 ? `menge${100 + number}` : madeUp(random), meant: null }),
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Plural or, where it is the same, genitive. */
const inflected = (head: string): string => {
  if (/(?:ung|tion)$/.test(head)) return `${head}en`
  if (/e$/.test(head)) return `${head}n`
  if (/statt$/.test(head)) return head.replace('statt', 'stätten')
  if (/gang$/.test(head)) return head.replace('gang', 'gänge')
  if (/plan$/.test(head)) return head.replace('plan', 'pläne')
  return /(?:angebot|treff|projekt|kurs)$/.test(head) ? `${head}es` : `${head}s`
}

const ascii = (word: string): string => word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('é', 'e')

/** Two letters changed about, one left out, doubled or wrong. */
const oneEdit = (word: string, random: () => number): string => {
  const place = 2 + Math.floor((word.length - 5) * random())
  const [before, here, next, after] = [word.slice(0, place), word.charAt(place), word.charAt(place + 1), word.slice(place + 2)]
  const edits = [next + here, next, here + here + next, `x${next}`]
  const edited = before + (edits[Math.floor(4 * random())] ?? next) + after
  return edited === word ? before + next + after : edited
}

/** Three words that stand one after the other, without a sign between them. */
const threeWords = (text: string, random: () => number): string => {
  const windows = [...text.matchAll(/(?=(?<![\p{L}])(\p{L}+ \p{L}+ \p{L}+)(?![\p{L}]))/gu)].map(([, words = '']) => words)
  return windows[Math.floor(windows.length * random())] ?? text
}

const madeUp = (random: () => number): string => {
  const letter = (all: string): string => all.charAt(Math.floor(all.length * random()))
  return Array.from({ length: 4 }, () => letter('bcdfghjklmnpqrstvwxz') + letter('aeiou') + letter('bdgkptxz')).join('')
}
