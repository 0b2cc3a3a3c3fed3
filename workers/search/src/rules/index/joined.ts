import { stem } from '@vorbild/german/stem'

const LINKS = ['', 's', 'n', 'en', 'es']

/** What a word must have to be joined. */
export interface Half {
  readonly folded: string
  readonly stem: string
}

/**
 * Stems of the compounds that two words may be meant as, in either order: `Sturz Prävention` and `Prävention von Stürzen` as sturzpravention,
 * `Bewegungs Förderung` as bewegungsforder.
 */
export const joinedStems = (a: Half, b: Half): readonly string[] => [...new Set([...joined(a, b), ...joined(b, a)])]

const joined = (first: Half, last: Half): readonly string[] =>
  [...new Set([first.folded, first.stem])].flatMap((start) => LINKS.map((link) => stem(start + link + last.folded)))
