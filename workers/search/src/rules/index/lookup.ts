import { type Block, firstAtLeast, firstIn, listOf } from './block.ts'
import { AFTER_LAST } from './keys.ts'
import type { LiveIndex, LiveSegment } from './live-index.ts'
import { eachPlaces, eachWeight } from './postings.ts'
import { recentKeys } from './recent.ts'

/** Reads lists out of blocks that were fetched before; examples that a newer version replaced are passed over. */
export interface Lookup {
  /** The lists of a key as they are packed, each with whose examples alone count in it; and one by one those of the newest examples. */
  readonly lists: (key: string, lists: VisitLists) => void
  /** The same of all keys that begin so. */
  readonly listsFrom: (beginning: string, lists: VisitLists) => void
  readonly weights: (key: string, visit: (id: number, weight: number) => void) => void
  /** Places by example; only of `among`, if there are such. */
  readonly places: (key: string, among?: ReadonlyMap<number, unknown>) => ReadonlyMap<number, readonly number[]>
  /** How long the lists of a key are: more examples, more bytes. */
  readonly lengthOf: (key: string) => number
  /** Keys that begin so, each with the number of examples it stands for. */
  readonly keys: (beginning: string, visit: (key: string, examples: number) => void) => void
}

export interface VisitLists {
  readonly packed: (list: Uint8Array, owner: number) => void
  readonly one: (id: number, weight: number) => void
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
    for (const key of keys) blocks.add(blockOf(firstKeys, key))
    for (const beginning of beginnings) {
      const last = firstAtLeast(firstKeys, beginning + AFTER_LAST) - 1
      for (let block = Math.max(0, blockOf(firstKeys, beginning)); block <= last; block++) blocks.add(block)
    }
    return [...blocks].filter((block) => block >= 0).map((block) => ({ segment, block }))
  })

/** Which block a key stands in, or would; -1 before all. */
const blockOf = (firstKeys: readonly string[], key: string): number => {
  const at = firstAtLeast(firstKeys, key)
  return firstKeys[at] === key ? at : at - 1
}

export const lookupIn = (index: LiveIndex, blockAt: (address: BlockAddress) => Block | undefined): Lookup => {
  const sourceOf = (key: string): readonly (readonly [owner: number, list: Uint8Array])[] =>
    index.segments.flatMap(({ id: segment, firstKeys }, at) => {
      const block = blockAt({ segment, block: blockOf(firstKeys, key) })
      const list = block && listOf(block, key)
      return list ? [[at + 1, list] as const] : []
    })
  const eachRecent = (key: string, visit: VisitLists['one']): void => {
    for (const [id, value] of index.recent.lists.get(key) ?? []) if (typeof value === 'number') visit(id, value)
  }
  const lists: Lookup['lists'] = (key, { packed, one }) => {
    for (const [owner, list] of sourceOf(key)) packed(list, owner)
    eachRecent(key, one)
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
    lists,
    listsFrom: (beginning, { packed, one }) => {
      eachList(beginning, (_, owner, list) => packed(list, owner))
      for (const key of recentKeys(index.recent, beginning)) eachRecent(key, one)
    },
    weights: (key, visit) => {
      const { owner: owners } = index
      const packed: VisitLists['packed'] = (list, owner) =>
        eachWeight(list, (id, weight) => {
          if (owners[id] === owner) visit(id, weight)
        })
      lists(key, { packed, one: visit })
    },
    places: (key, among) => {
      const found = new Map<number, readonly number[]>()
      const isWanted = (id: number): boolean => among === undefined || among.has(id)
      for (const [owner, list] of sourceOf(key)) {
        eachPlaces(
          list,
          (id, places) => found.set(id, places),
          (id) => index.owner[id] === owner && isWanted(id),
        )
      }
      for (const [id, value] of index.recent.lists.get(key) ?? []) if (typeof value !== 'number' && isWanted(id)) found.set(id, value)
      return found
    },
    lengthOf: (key) => sourceOf(key).reduce((sum, [, list]) => sum + list.length, index.recent.lists.get(key)?.size ?? 0),
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
