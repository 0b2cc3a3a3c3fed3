import { remember } from '@vorbild/german/remember'

/**
 * What the index is asked for, one sorted list of keys. The first letter says in which way a word stands in a text:
 * the very word, a form of it (stem), a part inside another word, where its forms stand, or something to suggest.
 */
export const key = {
  exact: remember((folded) => `=${folded}`),
  stem: remember((stem) => `:${stem}`),
  part: remember((stem) => `~${stem}`),
  places: remember((stem) => `@${stem}`),
  /** A folded word as it is written with umlauts. */
  written: (folded: string, written: string): string => `"${folded}\t${written}`,
  /** Begins with what is typed; after it, tab by tab: word number, kind, label, path. */
  label: (beginning: string): string => `#${beginning}`,
} as const

/** Lists of places hold where a stem stands in each example instead of how much it weighs. */
export const holdsPlaces = (name: string): boolean => name.startsWith('@')

/** Behind every key that begins so. */
export const AFTER_LAST = '\uffff'
