import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBlock } from './block.ts'
import { emptyGathered, gather, gatheredKeys } from './gathered.ts'
import { listEntry, mergeSources, type Source } from './merge.ts'
import { eachPlaces, eachWeight } from './postings.ts'
import type { Vector } from './vector.ts'

const source = async function* (...keys: Awaited<ReturnType<typeof gatheredKeys>>): Source {
  yield keys
}

/** What a merge writes: each key with what stands under it, and the words it tells. */
const merged = async (sources: readonly Source[]) => {
  const lists: [string, unknown[]][] = []
  const words: [string, number][] = []
  const raw: (readonly [string, Uint8Array])[] = []
  await mergeSources(sources, {
    page: async (firstKey, bytes) => {
      const block = readBlock(bytes)
      expect(block.keyAt(0)).toBe(firstKey)
      for (let entry = 0; entry < block.length; entry++) {
        const [name, list] = [block.keyAt(entry), block.listAt(entry)]
        const found: unknown[] = []
        if (name.startsWith('@')) eachPlaces(list, (id, places) => found.push([id, [...places]]))
        else eachWeight(list, (id, weight) => found.push([id, weight]))
        lists.push([name, found])
        raw.push([name, list])
      }
    },
    word: (word, examples) => words.push([word, examples]),
  })
  return { lists, words, raw }
}

const gatheredOf = (vectors: readonly (readonly [number, Vector])[]) => {
  const gathered = emptyGathered()
  for (const [id, vector] of vectors) gather(gathered, id, vector)
  return gatheredKeys(gathered)
}

const vectors = fc
  .uniqueArray(
    fc.tuple(
      fc.nat(5000),
      fc.uniqueArray(fc.tuple(fc.constantFrom('=a', '=aß', '=b', ':b', '~c', ':日'), fc.integer({ min: 1, max: 255 })), {
        selector: ([key]) => key,
      }),
      fc.uniqueArray(fc.nat(900), { maxLength: 4 }),
    ),
    { selector: ([id]) => id, maxLength: 20 },
  )
  .map((all) =>
    all.map(([id, weights, places]): readonly [number, Vector] => [
      id,
      [...weights, ...(places.length > 0 ? [['@p', places.toSorted((a, b) => a - b)] as const] : [])],
    ]),
  )

test('parts merged are the same as all of it in one, in any order of numbers, written once or twice', async () => {
  await fc.assert(
    fc.asyncProperty(vectors, fc.nat(20), async (all, cut) => {
      const whole = await merged([source(...gatheredOf(all.toSorted(([a], [b]) => a - b)))])
      const parts = [all.slice(0, cut), all.slice(cut)].map((part) => source(...gatheredOf(part)))
      const first = await merged(parts)
      expect([first.lists, first.words]).toEqual([whole.lists, whole.words])
      const again = await merged([source(...first.raw.map(([name, list]) => listEntry(name, list, null)))])
      expect([again.lists, again.words]).toEqual([whole.lists, whole.words])
    }),
  )
})

test('what is no longer public is left out, and a key with nothing left is no key', async () => {
  const { raw } = await merged([
    source(
      ...gatheredOf([
        [1, [['=eins', 5]]],
        [
          2,
          [
            ['=eins', 7],
            ['=zwei', 9],
          ],
        ],
      ]),
    ),
  ])
  const kept = await merged([source(...raw.map(([name, list]) => listEntry(name, list, (id) => id === 1)))])
  expect(kept.lists).toEqual([['=eins', [[1, 5]]]])
  expect(kept.words).toEqual([['eins', 1]])
})
