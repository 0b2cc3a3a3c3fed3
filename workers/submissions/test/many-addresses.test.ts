import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ADDRESSES = 3_000
const AT_ONCE = 16
/** Nobody has it, so that nothing is mailed. */
const UNKNOWN = 'niemand@nirgends.example'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.stop())

test('thousands of network addresses are all answered, and each is counted apart', async () => {
  const statuses = new Map<number, number>()
  let next = 0
  const ask = async (): Promise<void> => {
    while (next < ADDRESSES) {
      const n = next++
      const caller = { 'cf-connecting-ip': `10.1.${n >> 8}.${n & 255}` }
      // three without proof of work are let through per address and minute
      const answer = await world.post('/einreichungen/link', { email: UNKNOWN }, caller)
      await answer.body?.cancel()
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  expect([...statuses]).toEqual([[303, ADDRESSES]])
  const again = [1, 2, 3, 4].map(() => world.post('/einreichungen/link', { email: UNKNOWN }, { 'cf-connecting-ip': '10.1.0.1' }))
  expect((await Promise.all(again)).filter(({ status }) => status === 429).length).toBeGreaterThan(0)
}, 180_000)
