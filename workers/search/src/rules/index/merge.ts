import { createBlocks } from './block.ts'
import { holdsPlaces, key } from './keys.ts'
import { eachPlaces, eachWeight, encodePostings, type Value } from './postings.ts'

/** One source of a merge: its keys in order, each with what stands under it. */
export type KeyList = { readonly key: string; readonly each: (visit: (id: number, value: Value) => void) => void }
export type Source = AsyncGenerator<KeyList>

export const listEntry = (name: string, list: Uint8Array, isMine: (id: number) => boolean): KeyList => ({
  key: name,
  each: (visit) => {
    const mine = (id: number, value: Value): void => {
      if (isMine(id)) visit(id, value)
    }
    if (holdsPlaces(name)) eachPlaces(list, mine)
    else eachWeight(list, mine)
  },
})

export interface Merged {
  readonly page: (firstKey: string, bytes: Uint8Array) => Promise<void>
  /** A word that occurs, with the number of examples that have it. */
  readonly word: (word: string, examples: number) => void
}

const EXACT = key.exact('')

/** A merge takes seconds; whoever asks meanwhile should not have to wait for all of it. */
const KEYS_AT_A_STRETCH = 500
const othersFirst = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/** Merges sources into blocks, in the order of keys; every id belongs to one source. */
export const mergeSources = async (sources: readonly Source[], { page, word }: Merged): Promise<void> => {
  const full: [string, Uint8Array][] = []
  const blocks = createBlocks((first, bytes) => full.push([first, bytes]))
  const heads = new Map<Source, KeyList>()
  const advance = async (source: Source): Promise<void> => {
    const next = await source.next()
    if (next.done) heads.delete(source)
    else heads.set(source, next.value)
  }
  for (const source of sources) await advance(source)
  const flush = async (): Promise<void> => {
    for (const [first, bytes] of full.splice(0)) await page(first, bytes)
  }
  for (let turn = 1; heads.size > 0; turn++) {
    if (turn % KEYS_AT_A_STRETCH === 0) await othersFirst()
    let least: string | null = null
    for (const head of heads.values()) if (least === null || head.key < least) least = head.key
    const found: [number, Value][] = []
    for (const [source, head] of [...heads]) {
      if (head.key !== least) continue
      head.each((id, value) => found.push([id, value]))
      await advance(source)
    }
    if (least === null || found.length === 0) continue
    found.sort(([a], [b]) => a - b)
    blocks.add(least, encodePostings({ ids: found.map(([id]) => id), values: found.map(([, value]) => value) }))
    if (least.startsWith(EXACT)) word(least.slice(EXACT.length), found.length)
    if (full.length > 0) await flush()
  }
  blocks.flush()
  await flush()
}
