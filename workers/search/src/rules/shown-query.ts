import { queryTerms } from '@vorbild/german/query'

/** Longest part of a search that a heading shows, in characters. */
const MOST = 60

/** What a heading shows of a long text, cut between words if it can be, and the rest. */
export const cutForHeading = (text: string): { readonly shown: string; readonly rest: string } => {
  const letters = [...text]
  if (letters.length <= MOST) return { shown: text, rest: '' }
  const cut = letters.slice(0, MOST).join('')
  const atSpace = cut.lastIndexOf(' ')
  const shown = atSpace > MOST / 2 ? cut.slice(0, atSpace) : cut
  return { shown, rest: text.slice(shown.length) }
}

/** Whether there is a word or a number in it: emoji and punctuation alone ask for nothing. */
export const hasWords = (q: string): boolean => queryTerms(q).length > 0
