import type { Item } from './item.ts'

/** What two examples may have in common, and how much that says. */
const SHARED = [
  ['thema', 'topics', 3],
  ['zielgruppe', 'targetGroups', 2],
  ['setting', 'settings', 1],
] as const

export type SharedFacet = (typeof SHARED)[number][0]
type Comparable = Pick<Item, 'id' | 'topics' | 'targetGroups' | 'settings' | 'land' | 'goodPractice' | 'confirmed'>

export interface Similar<T> {
  readonly item: T
  /** What both have, the weightiest first; never empty. */
  readonly reasons: readonly { readonly name: SharedFacet | 'land'; readonly key: string }[]
}

/** A word that few have says more than one that all have: weighted by how rare it is among the candidates. */
const rarity = (key: string, field: 'topics' | 'targetGroups' | 'settings', all: readonly Comparable[]): number =>
  Math.log2(1 + all.length / (1 + all.filter((one) => one[field].includes(key)).length))

/**
 * The examples most like one, with the reason. The same Land tips the scale between equals, what nobody confirmed for long stands back;
 * ties keep the order they came in.
 */
export const mostSimilar = <T extends Comparable>(to: Comparable, candidates: readonly T[], limit: number): readonly Similar<T>[] => {
  const others = candidates.filter(({ id }) => id !== to.id)
  return others
    .map((item) => {
      const shared = SHARED.flatMap(([name, field, weight]) =>
        to[field]
          .filter((key) => item[field].includes(key))
          .map((key) => ({ name, key, score: weight * rarity(key, field, others) }))
          .toSorted((a, b) => b.score - a.score),
      )
      const sameLand = to.land !== 'DE' && to.land === item.land
      const size = to.topics.length + item.topics.length + to.targetGroups.length + item.targetGroups.length
      const score = shared.reduce((sum, reason) => sum + reason.score, 0) / Math.sqrt(1 + size)
      return {
        item,
        score: score + (sameLand ? 0.3 : 0) + (item.goodPractice ? 0.1 : 0) - (item.confirmed ? 0 : 0.5),
        reasons: [...shared.map(({ name, key }) => ({ name, key })), ...(sameLand ? [{ name: 'land' as const, key: item.land }] : [])],
      }
    })
    .filter(({ reasons }) => reasons.some(({ name }) => name === 'thema' || name === 'zielgruppe'))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item, reasons }) => ({ item, reasons }))
}
