import { createBytes, readBytes } from './bytes.ts'

/** A stretch of the sorted keys with their lists, as one row of the database holds it. */
export interface Block {
  readonly keys: readonly string[]
  readonly lists: readonly Uint8Array[]
  /** About how many bytes it takes in memory. */
  readonly size: number
}

/** Large enough that few rows are read, small enough that little is read in vain. */
const BLOCK_BYTES = 40_000

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Packs keys, which come sorted, into blocks; a block is handed over when it is full, with its first key. */
export const createBlocks = (full: (firstKey: string, bytes: Uint8Array) => void) => {
  let bytes = createBytes()
  let first = ''
  const flush = (): void => {
    if (bytes.length > 0) full(first, bytes.taken())
    bytes = createBytes()
  }
  return {
    add: (key: string, list: Uint8Array): void => {
      if (bytes.length > 0 && bytes.length + list.length > BLOCK_BYTES) flush()
      if (bytes.length === 0) first = key
      const name = encoder.encode(key)
      bytes.number(name.length)
      bytes.append(name)
      bytes.number(list.length)
      bytes.append(list)
    },
    flush,
  }
}

export const readBlock = (bytes: Uint8Array): Block => {
  const reader = readBytes(bytes)
  const keys: string[] = []
  const lists: Uint8Array[] = []
  while (!reader.atEnd) {
    keys.push(decoder.decode(reader.slice(reader.number())))
    lists.push(reader.slice(reader.number()))
  }
  return { keys, lists, size: bytes.length + keys.length * 100 }
}

/** The list of a key, if the block has it. */
export const listOf = (block: Block, key: string): Uint8Array | undefined => {
  const at = firstAtLeast(block.keys, key)
  return block.keys[at] === key ? block.lists[at] : undefined
}

/** Where the first of sorted keys stands that is not before this one. */
export const firstAtLeast = (keys: readonly string[], key: string): number => {
  let [from, to] = [0, keys.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((keys[middle] ?? '') < key) from = middle + 1
    else to = middle
  }
  return from
}
