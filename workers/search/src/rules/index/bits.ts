/** A set of small numbers, a bit each. */
export type Bits = Uint32Array

export const bitsFor = (size: number): Bits => new Uint32Array((size + 31) >>> 5)

export const has = (bits: Bits, id: number): boolean => (((bits[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1

export const put = (bits: Bits, id: number): void => {
  bits[id >>> 5] = (bits[id >>> 5] ?? 0) | (1 << (id & 31))
}

export const drop = (bits: Bits, id: number): void => {
  bits[id >>> 5] = (bits[id >>> 5] ?? 0) & ~(1 << (id & 31))
}

/** Narrows the first set to what the other has too. */
export const keepCommon = (bits: Bits, other: Bits): void => {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0)
}

export const keepOthers = (bits: Bits, other: Bits): void => {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & ~(other[at] ?? 0)
}

export const addAll = (bits: Bits, other: Bits): void => {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0)
}

/** The same set with room for more. */
export const grown = (bits: Bits, size: number): Bits => {
  const larger = bitsFor(size)
  if (larger.length <= bits.length) return bits
  larger.set(bits)
  return larger
}

/** How many the two sets share. */
export const countCommon = (a: Bits, b: Bits): number => {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += ones((a[at] ?? 0) & (b[at] ?? 0))
  return sum
}

export const countAll = (bits: Bits): number => countCommon(bits, bits)

/** How many bits of a number are set. */
export const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The numbers of a set, rising. */
export const members = (bits: Bits): Uint32Array => {
  const ids = new Uint32Array(countAll(bits))
  let next = 0
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at] ?? 0
    while (word !== 0) {
      const lowest = word & -word
      ids[next++] = at * 32 + (31 - Math.clz32(lowest))
      word ^= lowest
    }
  }
  return ids
}
