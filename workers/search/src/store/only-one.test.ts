import { expect, test } from 'vitest'
import { onlyOne, type Work } from './only-one.ts'

test('of several at the same time one makes it and all have it', async () => {
  const work: Work = { since: null }
  let made: { readonly times: number } | null = null
  let times = 0
  const make = async () => {
    await new Promise((done) => setTimeout(done, 60))
    times += 1
    made = { times }
    return made
  }
  const all = await Promise.all(Array.from({ length: 5 }, () => onlyOne(work, () => made, make)))
  expect(all).toEqual(Array.from({ length: 5 }, () => ({ times: 1 })))
})

test('whoever fails leaves it to the next', async () => {
  const work: Work = { since: null }
  await expect(
    onlyOne(
      work,
      () => null,
      () => Promise.reject(new Error('broken off')),
    ),
  ).rejects.toThrow('broken off')
  expect(
    await onlyOne(
      work,
      () => null,
      async () => 'made',
    ),
  ).toBe('made')
})
