import { type Block, firstAtLeast, firstIn, listOf } from './block.ts'
import { AFTER_LAST } from './keys.ts'
import type { LiveIndex, LiveSegment } from './live-index.ts'
import { eachPlaces, eachWeight } from './postings.ts'
import { recentKeys } from './recent.ts'

/** Reads lists out of blocks that were fetched before; examples that a newer version replaced are passed over. */
export interface Lookup {
  readonly weights: (key: string, visit: (id: number, weight: number) => void) => void
  readonly places: (key: string) => ReadonlyMap<number, readonly number[]>
  /** All lists that begin so. */
  readonly range: (beginning: string, visit: (id: number, weight: number) => void) => void
  /** Keys that begin so, each with the number of examples it stands for. */
  readonly keys: (beginning: string, visit: (key: string, examples: number) => void) => void
}

/** Which block of which segment. */
export interface BlockAddress {
  readonly segment: number
  readonly block: number
}

/** The blocks in which keys stand, or would. */
export const addressesOf = (
  segments: readonly LiveSegment[],
  keys: readonly string[],
  beginnings: readonly string[],
): readonly BlockAddress[] =>
  segments.flatMap(({ id: segment, firstKeys }) => {
    const blocks = new Set<number>()
    const blockOf = (key: string): number => {
      const at = firstAtLeast(firstKeys, key)
      return firstKeys[at] === key ? at : at - 1
    }
    for (const key of keys) blocks.add(blockOf(key))
    for (const beginning of beginnings) {
      const last = firstAtLeast(firstKeys, beginning + AFTER_LAST) - 1
      for (let block = Math.max(0, blockOf(beginning)); block <= last; block++) blocks.add(block)
    }
    return [...blocks].filter((block) => block >= 0).map((block) => ({ segment, block }))
  })

export const lookupIn = (index: LiveIndex, blockAt: (address: BlockAddress) => Block | undefined): Lookup => {
  const sourceOf = (key: string): readonly (readonly [owner: number, list: Uint8Array])[] =>
    index.segments.flatMap((segment, at) => {
      const [address] = addressesOf([segment], [key], [])
      const block = address && blockAt(address)
      const list = block && listOf(block, key)
      return list ? [[at + 1, list] as const] : []
    })
  const weights: Lookup['weights'] = (key, visit) => {
    const { owner: owners } = index
    for (const [owner, list] of sourceOf(key)) {
      eachWeight(list, (id, weight) => {
        if (owners[id] === owner) visit(id, weight)
      })
    }
    for (const [id, value] of index.recent.lists.get(key) ?? []) if (typeof value === 'number') visit(id, value)
  }
  const eachList = (beginning: string, visit: (key: string, owner: number, list: Uint8Array) => void): void => {
    for (const [at, segment] of index.segments.entries()) {
      for (const address of addressesOf([segment], [], [beginning])) {
        const block = blockAt(address)
        if (!block) continue
        for (let entry = firstIn(block, beginning); entry < block.length; entry++) {
          const key = block.keyAt(entry)
          if (!key.startsWith(beginning)) break
          visit(key, at + 1, block.listAt(entry))
        }
      }
    }
  }
  return {
    weights,
    places: (key) => {
      const found = new Map<number, readonly number[]>()
      for (const [owner, list] of sourceOf(key)) {
        eachPlaces(list, (id, places) => {
          if (index.owner[id] === owner) found.set(id, places)
        })
      }
      for (const [id, value] of index.recent.lists.get(key) ?? []) if (typeof value !== 'number') found.set(id, value)
      return found
    },
    range: (beginning, visit) => {
      const { owner: owners } = index
      eachList(beginning, (_, owner, list) =>
        eachWeight(list, (id, weight) => {
          if (owners[id] === owner) visit(id, weight)
        }),
      )
      for (const key of recentKeys(index.recent, beginning)) {
        for (const [id, value] of index.recent.lists.get(key) ?? []) if (typeof value === 'number') visit(id, value)
      }
    },
    keys: (beginning, visit) => {
      eachList(beginning, (key, owner, list) => {
        let examples = 0
        eachWeight(list, (id) => {
          if (index.owner[id] === owner) examples += 1
        })
        if (examples > 0) visit(key, examples)
      })
      for (const key of recentKeys(index.recent, beginning)) visit(key, index.recent.lists.get(key)?.size ?? 0)
    },
  }
}
