import { LINKS, splitCompound } from './compounds.ts'
import type { Lexicon } from './lexicon.ts'

/** A folded compound as it reads with other linking letters between its parts: `gesundheitforderung` as `gesundheitsforderung`. None for what is no compound. */
export const otherwiseLinked = (compound: string, lexicon: Lexicon): readonly string[] => {
  const seams = splitCompound(compound, lexicon).slice(0, -1)
  const others = seams.flatMap(({ word, from, to }) => LINKS.map((link) => compound.slice(0, from) + word + link + compound.slice(to)))
  return [...new Set(others)].filter((other) => other !== compound)
}
