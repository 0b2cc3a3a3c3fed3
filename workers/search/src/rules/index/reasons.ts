import type { Fulfilled } from './find-wish.ts'
import type { Plan } from './plan.ts'

/** Why an example was found that does not hold the word itself. */
export interface Reason {
  readonly kind: 'part' | 'synonym' | 'form' | 'apart' | 'half'
  /** The word that was typed. */
  readonly word: string
  /** The synonym that was found. */
  readonly as?: string
}

/** A search in another spelling, and which words were changed. */
export interface Correction {
  readonly q: string
  readonly changes: readonly { readonly from: string; readonly to: string }[]
}

/** Reasons worth telling: where the word stands in the text, the marked words tell enough. */
export const reasonsOf = ({ wishes }: Plan, found: readonly Fulfilled[], id: number): readonly Reason[] =>
  wishes.flatMap(({ typed, ways }, at): Reason[] => {
    const way = ways[(found[at]?.ways[id] ?? 0) - 1]
    if (way === undefined || way.kind === 'bonus') return []
    if (way.by === 'synonym' && 'as' in way && way.as !== undefined) return [{ kind: 'synonym', word: typed, as: way.as }]
    if (way.by === 'form' || way.by === 'apart' || way.by === 'half') return [{ kind: way.by, word: typed }]
    return way.by === 'part' || way.by === 'inside' ? [{ kind: 'part', word: typed }] : []
  })
