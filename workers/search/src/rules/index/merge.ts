import { othersFirst } from '@vorbild/kernel/others-first'
import { createBlocks } from './block.ts'
import { holdsPlaces, key } from './keys.ts'
import { countOf, eachPlaces, eachWeight, encodePostings, type Value } from './postings.ts'

/** A key of a source with what stands under it. */
export interface KeyList {
  readonly key: string
  readonly each: (visit: (id: number, value: Value) => void) => void
  /** The list as it may be written again, if nothing of it has to be left out. */
  readonly whole?: Uint8Array
}

/** One source of a merge: its keys in order, some at a time. */
export type Source = AsyncGenerator<readonly KeyList[]>

/** A list as it was written before; with `isMine`, only those examples of it. */
export const listEntry = (name: string, list: Uint8Array, isMine: ((id: number) => boolean) | null): KeyList => {
  const eachOf = (visit: (id: number, value: Value) => void): void => {
    if (holdsPlaces(name)) eachPlaces(list, visit)
    else eachWeight(list, visit)
  }
  if (isMine === null) return { key: name, each: eachOf, whole: list }
  return {
    key: name,
    each: (visit) =>
      eachOf((id, value) => {
        if (isMine(id)) visit(id, value)
      }),
  }
}

export interface Merged {
  readonly page: (firstKey: string, bytes: Uint8Array) => Promise<void>
  /** A word that occurs, with the number of examples that have it. */
  readonly word: (word: string, examples: number) => void
}

const EXACT = key.exact('')

/** A merge takes seconds; whoever asks meanwhile should not have to wait for all of it. */
const KEYS_AT_A_STRETCH = 500

/** Merges sources into blocks, in the order of keys; every id belongs to one source. */
export const mergeSources = async (sources: readonly Source[], { page, word }: Merged): Promise<void> => {
  const full: [string, Uint8Array][] = []
  const blocks = createBlocks((first, bytes) => full.push([first, bytes]))
  const flush = async (): Promise<void> => {
    for (const [first, bytes] of full.splice(0)) await page(first, bytes)
  }
  const heads: Head[] = []
  for (const source of sources) enter(heads, await nextOf({ source }))
  for (let turn = 1; heads.length > 0; turn++) {
    if (turn % KEYS_AT_A_STRETCH === 0) await othersFirst()
    const least = keyOf(heads[0])
    let equal = 1
    while (equal < heads.length && keyOf(heads[equal]) === least) equal += 1
    const same = heads.splice(0, equal)
    const { list, count } = together(same.flatMap(({ keys, at }) => keys[at] ?? []))
    if (count > 0) {
      blocks.add(least, list)
      if (least.startsWith(EXACT)) word(least.slice(EXACT.length), count)
    }
    for (const head of same) enter(heads, nextIn(head) ?? (await nextOf(head)))
    if (full.length > 0) await flush()
  }
  blocks.flush()
  await flush()
}

/** Where a source stands; heads are kept in the order of their keys. */
interface Head {
  readonly source: Source
  readonly keys: readonly KeyList[]
  readonly at: number
}

const keyOf = (head: Head | undefined): string => head?.keys[head.at]?.key ?? ''

const nextIn = ({ source, keys, at }: Head): Head | null => (at + 1 < keys.length ? { source, keys, at: at + 1 } : null)

const nextOf = async ({ source }: Pick<Head, 'source'>): Promise<Head | null> => {
  for (;;) {
    const next = await source.next()
    if (next.done) return null
    if (next.value.length > 0) return { source, keys: next.value, at: 0 }
  }
}

const enter = (heads: Head[], head: Head | null): void => {
  if (head === null) return
  const name = keyOf(head)
  let at = heads.length
  while (at > 0 && keyOf(heads[at - 1]) > name) at -= 1
  heads.splice(at, 0, head)
}

/** One list of what stands under a key in several sources. What stands in one alone is not taken apart. */
const together = (lists: readonly KeyList[]): { readonly list: Uint8Array; readonly count: number } => {
  const [only, ...more] = lists
  if (only?.whole && more.length === 0) {
    return { list: only.whole, count: only.key.startsWith(EXACT) ? countOf(only.whole) : 1 }
  }
  const ids: number[] = []
  const values: Value[] = []
  let rising = true
  for (const { each } of lists) {
    each((id, value) => {
      if (id < (ids.at(-1) ?? 0)) rising = false
      ids.push(id)
      values.push(value)
    })
  }
  if (rising) return { list: encodePostings({ ids, values }), count: ids.length }
  const order = ids.map((_, at) => at).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0))
  return { list: encodePostings({ ids: order.map((at) => ids[at] ?? 0), values: order.map((at) => values[at] ?? 0) }), count: ids.length }
}
