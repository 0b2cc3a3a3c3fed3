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
export const candidates = (text: string, { stems, prefixes }: Wanted): readonly Window[] => {
  const wanted = [...new Set([...stems, ...prefixes].map(opening))].filter((word) => word !== '')
  if (wanted.length === 0) return []
  const found: Window[] = []
  for (const match of text.matchAll(new RegExp(wanted.map(anySpelling).join('|'), 'giu'))) {
    const last = found.at(-1)
    if (last !== undefined && match.index < last.end) continue
    const next = around(text, match.index)
    if (last !== undefined && next.start <= last.end) found[found.length - 1] = { start: last.start, end: next.end }
    else found.push(next)
  }
  return found
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
    .join('(?:s|[^\\p{L}\\p{N}\\s])?')

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
