import { fold } from './fold.ts'
import { remember } from './remember.ts'

/** A written word and where it stands: `text.slice(start, end) === surface`, in UTF-16 units. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly surface: string
  /** The whole word folded: hyphens and dots closed up, gender marks resolved to the form that names women. */
  readonly folded: string
  /** Its pieces between hyphens or dots, folded; empty when it is of one piece. */
  readonly pieces: readonly string[]
  /** Folded form without the gendered ending (`Bürger*innenrat` -> `burgerrat`), if it has a gender mark. */
  readonly plain: string | null
  /** Which side a hyphen leaves open for a neighbour to complete: `Sturz- und ...` end, `... und -angebote` start. */
  readonly open: 'end' | 'start' | null
}

const LETTERS = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]*`
const HYPHEN = String.raw`[-\u2010\u2011]`
// Two numbers joined by a hyphen are a span (1-3), not a word.
const INNER_HYPHEN = String.raw`(?:(?<=[\p{L}\p{M}])${HYPHEN}|${HYPHEN}(?=\p{L}))`
// Mo.Ki, z.B., e.V.: short pieces with a dot between.
const INNER_DOT = String.raw`(?<=(?<![\p{L}\p{N}])\p{L}{1,3})\.(?=\p{L}{1,3}(?![\p{L}\p{N}]))`
const GENDER = String.raw`(?:[*:_·]|\/-?)(?:in(?:nen)?\p{Ll}*|(?:er|en|[ernms])(?![\p{L}\p{N}]))|\(in(?:nen)?\)`
const STEP = String.raw`(?:${GENDER}|['’](?=\p{L})${LETTERS}|(?:${INNER_HYPHEN}|${INNER_DOT})${LETTERS})`
const WORD = new RegExp(
  String.raw`(?<open>(?<![^\s(/,„“"])${HYPHEN}(?=\p{L}))?${LETTERS}${STEP}*(?<close>${HYPHEN}(?![\p{L}\p{N}]))?`,
  'gu',
)

/** The words of a text, in order, with their places. */
export const words = (text: string): Word[] => {
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const open = match.groups?.close ? 'end' : match.groups?.open ? 'start' : null
    const [surface] = match
    found.push({ start: match.index, end: match.index + surface.length, surface, ...formsOf(surface), open })
  }
  return found
}

const GENDER_MARK = /(?:[*:_·]|\/-?)(?=\p{Ll})|(?<=\p{Ll})(?=In(?:nen)?(?!\p{Ll}))|(?<=\p{Ll}r)(?=Innen)|\((?=in)/u
/** What stands between the pieces of a word. */
export const BETWEEN_PIECES = /[-\u2010\u2011.]/
const MARKED_ENDING = /^\(?(?:innen|in|er|en|[ernms])\)?/i

/** What a word is apart from where it stands. */
const formsOf = remember((surface): Pick<Word, 'folded' | 'pieces' | 'plain'> => {
  const letters = surface.replace(/^[-\u2010\u2011]|[-\u2010\u2011]$/g, '').replace(/['’]/g, '')
  const [first = '', ...gendered] = letters.split(GENDER_MARK)
  const full = [first, ...gendered].join('').replace(/[()]/g, '')
  const short = gendered.length > 0 ? first + gendered.map((tail) => tail.replace(MARKED_ENDING, '')).join('') : null
  const pieces = full.split(BETWEEN_PIECES).filter((piece) => piece !== '')
  return {
    folded: pieces.map(fold).join(''),
    pieces: pieces.length > 1 ? pieces.map(fold) : [],
    plain: short === null ? null : short.split(BETWEEN_PIECES).map(fold).join(''),
  }
})
