import { expect, test } from 'vitest'
import { retryAfter } from './retry.ts'

const HOUR = 3_600_000
const wait = (attempts: number) => {
  const retry = retryAfter({ attempts, createdAt: 0 }, 1000, 30)
  return retry.state === 'deferred' ? (retry.nextAt - 1000) / 1000 : retry.reason
}

test('a letter waits longer after every failed attempt, at most six hours', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50].map(wait)).toEqual([30, 120, 600, 3600, 10_800, 21_600, 21_600, 21_600])
})

test('a letter is given up after three days', () => {
  expect(retryAfter({ attempts: 9, createdAt: 0 }, 71 * HOUR, 30).state).toBe('deferred')
  expect(retryAfter({ attempts: 9, createdAt: 0 }, 72 * HOUR, 30)).toEqual({ state: 'failed', reason: 'expired' })
})
