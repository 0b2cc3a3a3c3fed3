import type { Wanted } from './highlight.ts'

/** A stretch of a text, whole words. */
export interface Window {
  readonly start: number
  readonly end: number
}

/**
 * Where wanted words may stand: around everything that looks like the beginning of one, in any spelling. Going through a long text with
 * one pattern is quicker than taking every word of it apart; what is found here is still looked at properly.
 */
export const candidates = (text: string, wanted: Wanted): readonly Window[] => {
  const pattern = patternOf(wanted)
  if (pattern === null) return []
  const found: Window[] = []
  for (const match of lowered(text).matchAll(pattern)) {
    const last = found.at(-1)
    if (last !== undefined && match.index < last.end) continue
    const next = around(text, match.index)
    if (last !== undefined && next.start <= last.end) found[found.length - 1] = { start: last.start, end: next.end }
    else found.push(next)
  }
  return found
}

/** One for all texts that are searched for the same words. */
const patterns = new WeakMap<Wanted, RegExp | null>()

const patternOf = (wanted: Wanted): RegExp | null => {
  const known = patterns.get(wanted)
  if (known !== undefined) return known
  const openings = [...new Set([...wanted.stems, ...wanted.prefixes].map(opening))].filter((word) => word !== '')
  const pattern = openings.length === 0 ? null : new RegExp(openings.map(anySpelling).join('|'), 'g')
  patterns.set(wanted, pattern)
  return pattern
}

/** In small letters at the same places. Patterns that leave case aside are many times slower. */
const lowered = (text: string): string => {
  const all = text.toLowerCase()
  return all.length === text.length
    ? all
    : text.replace(/./gsu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
}

const LONGEST = 5

/** Endings and what plurals change near them are left off: `zentr` for Zentrum and Zentren. */
const opening = (stem: string): string => stem.slice(0, Math.max(3, Math.min(LONGEST, stem.length - 2)))

const SPELLINGS: Readonly<Record<string, string>> = {
  a: '(?:ae|[aàáâãäå])',
  o: '(?:oe|[oòóôõöø])',
  u: '(?:ue|[uùúûü])',
  e: '[eèéêë]',
  i: '[iìíîï]',
  c: '[cç]',
  n: '[nñ]',
  s: '(?:ß|s)',
}

const anySpelling = (folded: string): string =>
  [...folded.replaceAll('ss', 's')]
    .map((letter) => SPELLINGS[letter] ?? letter.replace(/[^\p{L}\p{N}]/u, '.'))
    // whatever is no plain letter may stand between, such as hyphens, soft ones too
    .join('(?:s|[^a-z0-9\\s])?')

/** How far a word with an open hyphen reaches for its other half. */
const NEIGHBOURS = 3

const around = (text: string, at: number): Window => {
  const start = spaceBefore(text, at)
  const end = spaceAfter(text, at)
  if (/[-\u2010\u2011][,]?$/.test(text.slice(start, end))) return { start, end: repeated(spaceAfter, text, end + 1) }
  return /^[-\u2010\u2011]/.test(text.slice(start, end)) ? { start: repeated(spaceBefore, text, start - 1), end } : { start, end }
}

const repeated = (step: (text: string, at: number) => number, text: string, from: number): number => {
  let at = from
  for (let times = 0; times < NEIGHBOURS; times++) at = step(text, times === 0 ? at : at + (step === spaceAfter ? 1 : -1))
  return Math.max(0, Math.min(text.length, at))
}

const spaceBefore = (text: string, at: number): number => {
  let start = Math.max(0, at)
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1
  return start
}

const spaceAfter = (text: string, at: number): number => {
  let end = at
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1
  return Math.min(end, text.length)
}
