import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachWeight, encodePostings } from './postings.ts'
import { emptyTally, take, takeList } from './tally.ts'

const SIZE = 3000
const entry = fc.record({ id: fc.nat(SIZE - 1), weight: fc.integer({ min: 1, max: 255 }) })
const list = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 60 }).map((all) => all.sort((a, b) => a.id - b.id))
const way = fc.record({ way: fc.integer({ min: 1, max: 9 }), factor: fc.constantFrom(1, 0.5, 0.35), onTop: fc.boolean() })

test('a packed list counts as its examples one by one, without those that belong elsewhere', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(list, way), { maxLength: 5 }), fc.array(fc.nat(SIZE - 1)), (lists, elsewhere) => {
      const owner = new Uint8Array(SIZE).fill(1)
      for (const id of elsewhere) owner[id] = 2
      const [packed, plain] = [emptyTally({ owner, size: SIZE }), emptyTally({ owner, size: SIZE })]
      for (const [entries, found] of lists) {
        const bytes = encodePostings({ ids: entries.map(({ id }) => id), values: entries.map(({ weight }) => weight) })
        takeList(packed, found, bytes, 1)
        eachWeight(bytes, (id, weight) => {
          if (owner[id] === 1) take(plain, found, id, weight)
        })
      }
      expect(packed).toEqual(plain)
    }),
    { numRuns: 200 },
  )
})
