import type { Wanted } from './highlight.ts'

/** A stretch of a text, whole words. */
export interface Window {
  readonly start: number
  readonly end: number
}

/**
 * Where wanted words may stand: around everything that looks like the beginning of one, in any spelling. Going through a long text for a few
 * letters is quicker than taking every word of it apart; what is found here is still looked at properly.
 */
export const candidates = (text: string, wanted: Wanted): readonly Window[] => {
  const openings = openingsOf(wanted)
  if (openings.length === 0) return []
  const letters = squeezed(text)
  const found: Window[] = []
  for (const at of allOf(openings, letters)) {
    const place = places[at] ?? 0
    const last = found.at(-1)
    if (last !== undefined && place < last.end) continue
    const next = around(text, place)
    if (last !== undefined && next.start <= last.end) found[found.length - 1] = { start: last.start, end: next.end }
    else found.push(next)
  }
  return found
}

/** Every place of every opening, rising. */
const allOf = (openings: readonly string[], letters: string): readonly number[] => {
  const found: number[] = []
  for (const opening of openings) for (let at = letters.indexOf(opening); at >= 0; at = letters.indexOf(opening, at + 1)) found.push(at)
  return found.sort((a, b) => a - b)
}

/** The same for all texts that are searched for the same words. */
const known = new WeakMap<Wanted, readonly string[]>()

const openingsOf = (wanted: Wanted): readonly string[] => {
  const before = known.get(wanted)
  if (before !== undefined) return before
  // an e at the very beginning may be the second half of an umlaut, and be gone
  const openings = [...wanted.stems, ...wanted.prefixes].map((word) => squeezed(opening(word)).replace(/^e+/, ''))
  const fresh = [...new Set(openings)].filter((word) => word !== '')
  known.set(wanted, fresh)
  return fresh
}

const LONGEST = 5

/** Endings and what plurals change near them are left off: `zentr` for Zentrum and Zentren. */
const opening = (stem: string): string => stem.slice(0, Math.max(3, Math.min(LONGEST, stem.length - 2)))

const SPACE = 32
const S = 115
const E = 101
/** What a pattern's `\s` means beyond the characters that are looked up. */
const RARE_SPACES = '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
/** What may stand before the e of an umlaut written with two letters. */
const isOpen = (code: number): boolean => code === 97 || code === 111 || code === 117
const ALIKE: Readonly<Record<string, string>> = { ß: 's', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

const plainOf = (code: number): number => {
  const [first = ''] = String.fromCharCode(code).toLowerCase().normalize('NFD')
  const letter = ALIKE[first] ?? first
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : /\s/.test(letter) ? SPACE : 0
}

/** The plain small letter of each character, or a space; 0 for what is neither. Beyond Latin Extended-A there are none. */
const PLAIN = new Uint8Array(0x10000)
for (let code = 0; code < 0x180; code++) PLAIN[code] = plainOf(code)
for (const space of RARE_SPACES) PLAIN[space.charCodeAt(0)] = SPACE

/** Texts are gone through one after the other. */
let codes = new Uint8Array(1024)
let places = new Uint32Array(1024)

/**
 * All that spellings differ in is left out: case, accents, the e of ae, double s, hyphens and whatever else is no letter. Spaces stay.
 * Where each letter stands in the text is left in `places`, until the next text.
 */
const squeezed = (text: string): string => {
  if (codes.length < text.length) {
    codes = new Uint8Array(text.length)
    places = new Uint32Array(text.length)
  }
  let length = 0
  let last = SPACE
  for (let at = 0; at < text.length; at++) {
    const plain = PLAIN[text.charCodeAt(at)] ?? 0
    if (plain === 0 || (plain === S && last === S) || (plain === E && isOpen(last))) continue
    codes[length] = plain
    places[length++] = at
    last = plain
  }
  return decoder.decode(codes.subarray(0, length))
}

const decoder = new TextDecoder('latin1')

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
