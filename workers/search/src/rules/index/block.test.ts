import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBlocks, firstIn, listOf, readBlock } from './block.ts'

const key = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '=', '\t', 'ﬀ', '😀'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.toWellFormed()),
  fc.constant('x'.repeat(200)),
)

test('a block finds each of its keys and no other, in the order of all keys', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 20 }), fc.array(key, { maxLength: 20 }), (keys, others) => {
      const sorted = keys.toSorted((a, b) => (a < b ? -1 : 1))
      const blocks: Uint8Array[] = []
      const writer = createBlocks((_, bytes) => blocks.push(bytes))
      for (const [at, name] of sorted.entries())
        writer.add(
          name,
          Uint8Array.from({ length: at * 20 }, () => at),
        )
      writer.flush()
      const block = readBlock(blocks[0] ?? new Uint8Array())
      expect(Array.from({ length: block.length }, (_, entry) => block.keyAt(entry))).toEqual(sorted)
      for (const [at, name] of sorted.entries()) expect(listOf(block, name)).toEqual(Uint8Array.from({ length: at * 20 }, () => at))
      for (const other of others) {
        expect(firstIn(block, other)).toBe(sorted.filter((name) => name < other).length)
        if (!sorted.includes(other)) expect(listOf(block, other)).toBeUndefined()
      }
    }),
    { numRuns: 500 },
  )
})
