import { createBytes } from './bytes.ts'

/** A stretch of the sorted keys with their lists, as one row of the database holds it. Keys are read only when looked at. */
export interface Block {
  readonly length: number
  readonly keyAt: (entry: number) => string
  /** Whether a key stands before another in the order of all. */
  readonly isBefore: (entry: number, key: string) => boolean
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

/** Where each entry begins. */
const startsIn = (bytes: Uint8Array): Uint32Array => {
  const starts: number[] = []
  for (let at = 0; at < bytes.length; ) {
    starts.push(at)
    at = endOf(bytes, endOf(bytes, at))
  }
  return Uint32Array.from(starts)
}

export const readBlock = (bytes: Uint8Array): Block => {
  const starts = startsIn(bytes)
  const startOf = (entry: number): number => starts[entry] ?? bytes.length
  return {
    length: starts.length,
    keyAt: (entry) => textOf(pieceAt(bytes, startOf(entry))),
    isBefore: (entry, key) => isBefore(bytes, startOf(entry), key),
    listAt: (entry) => pieceAt(bytes, endOf(bytes, startOf(entry))),
    size: bytes.length + starts.byteLength,
  }
}

/** A length, and so many bytes. */
const pieceAt = (bytes: Uint8Array, at: number): Uint8Array => bytes.subarray(behindNumber(bytes, at), endOf(bytes, at))

const endOf = (bytes: Uint8Array, at: number): number => behindNumber(bytes, at) + numberAt(bytes, at)

const numberAt = (bytes: Uint8Array, at: number): number => {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const next = bytes[at + shift / 7] ?? 0
    value |= (next & 127) << shift
    if (next < 128) return value >>> 0
  }
}

const behindNumber = (bytes: Uint8Array, at: number): number => {
  let behind = at
  while ((bytes[behind] ?? 0) > 127) behind += 1
  return behind + 1
}

/** Whether the key that begins here comes before another. Most differ in their first letters, so no text is made of them. */
const isBefore = (bytes: Uint8Array, at: number, key: string): boolean => {
  const start = behindNumber(bytes, at)
  const length = numberAt(bytes, at)
  const common = Math.min(length, key.length)
  for (let letter = 0; letter < common; letter++) {
    const here = bytes[start + letter] ?? 0
    const there = key.charCodeAt(letter)
    if (here > 127 || there > 127) return textOf(pieceAt(bytes, at)) < key
    if (here !== there) return here < there
  }
  return length < key.length
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
export const firstIn = (block: Block, key: string): number => lowest(block.length, (at) => block.isBefore(at, key))

/** Where the first of sorted keys stands that is not before this one. */
export const firstAtLeast = (keys: readonly string[], key: string): number => lowest(keys.length, (at) => (keys[at] ?? '') < key)

/** The first place, of so many, that is not before what is looked for. */
export const lowest = (length: number, isBefore: (at: number) => boolean): number => {
  let [from, to] = [0, length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(middle)) from = middle + 1
    else to = middle
  }
  return from
}
