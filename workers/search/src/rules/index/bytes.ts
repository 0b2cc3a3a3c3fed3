/** Bytes that grow while they are written; numbers are whole, not negative, seven bits to a byte. */
export const createBytes = () => {
  let bytes = new Uint8Array(256)
  let length = 0
  const room = (more: number): void => {
    if (length + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more))
    larger.set(bytes.subarray(0, length))
    bytes = larger
  }
  return {
    get length() {
      return length
    },
    byte: (value: number): void => {
      room(1)
      bytes[length++] = value
    },
    number: (value: number): void => {
      room(5)
      let rest = value
      while (rest > 127) {
        bytes[length++] = (rest & 127) | 128
        rest >>>= 7
      }
      bytes[length++] = rest
    },
    append: (more: Uint8Array): void => {
      room(more.length)
      bytes.set(more, length)
      length += more.length
    },
    taken: (): Uint8Array => bytes.slice(0, length),
  }
}
export type Bytes = ReturnType<typeof createBytes>
