import { createBytes, readBytes } from './bytes.ts'

/** A stretch of the sorted keys with their lists, as one row of the database holds it. Keys are read only when looked at. */
export interface Block {
  readonly length: number
  readonly keyAt: (entry: number) => string
  readonly listAt: (entry: number) => Uint8Array
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

/** Where each key and each list begins: two numbers an entry, and the end. */
const placesIn = (bytes: Uint8Array): Uint32Array => {
  const reader = readBytes(bytes)
  const places: number[] = []
  while (!reader.atEnd) {
    const key = reader.number()
    places.push(reader.at, key)
    reader.slice(key)
    const list = reader.number()
    places.push(reader.at, list)
    reader.slice(list)
  }
  return Uint32Array.from(places)
}

export const readBlock = (bytes: Uint8Array): Block => {
  const places = placesIn(bytes)
  const piece = (at: number): Uint8Array => {
    const start = places[at] ?? 0
    return bytes.subarray(start, start + (places[at + 1] ?? 0))
  }
  return {
    length: places.length / 4,
    keyAt: (entry) => textOf(piece(4 * entry)),
    listAt: (entry) => piece(4 * entry + 2),
    size: bytes.length + places.byteLength,
  }
}

/** Nearly all keys are plain letters; a decoder is slower for so few. */
const textOf = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] ?? 0
    if (code > 127) return decoder.decode(bytes)
    text += String.fromCharCode(code)
  }
  return text
}

/** The list of a key, if the block has it. */
export const listOf = (block: Block, key: string): Uint8Array | undefined => {
  const at = firstIn(block, key)
  return at < block.length && block.keyAt(at) === key ? block.listAt(at) : undefined
}

/** Where the first key of a block stands that is not before this one. */
export const firstIn = (block: Block, key: string): number => lowest(block.length, (at) => block.keyAt(at) < key)

/** Where the first of sorted keys stands that is not before this one. */
export const firstAtLeast = (keys: readonly string[], key: string): number => lowest(keys.length, (at) => (keys[at] ?? '') < key)

const lowest = (length: number, isBefore: (at: number) => boolean): number => {
  let [from, to] = [0, length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(middle)) from = middle + 1
    else to = middle
  }
  return from
}
