import { fold } from './fold.ts'
import shipped from './lexicon.json' with { type: 'json' }
import { BETWEEN_PIECES, words } from './tokens.ts'

/** Nouns of the shipped lexicon as they are written, by their folded form. */
const nouns: ReadonlyMap<string, string> = new Map(
  Object.values(shipped.words).flatMap((rows) =>
    rows.flatMap((row) => row.split(' ').map((word) => [fold(word), word.charAt(0).toUpperCase() + word.slice(1)] as const)),
  ),
)

/** A folded word as people write it: as it stands in one of the texts, else as the lexicon has it, else as it is. */
export const spellOut = (folded: string, texts: Iterable<string>): string => {
  for (const text of texts) {
    const found = words(text).find((word) => word.folded === folded || word.pieces.includes(folded))
    if (found?.folded === folded) return found.surface
    if (found) return found.surface.split(BETWEEN_PIECES).find((piece) => fold(piece) === folded) ?? folded
  }
  return nouns.get(folded) ?? folded
}
