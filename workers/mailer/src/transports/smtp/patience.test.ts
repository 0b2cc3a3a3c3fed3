import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPatience } from './patience.ts'

beforeEach(() => void vi.useFakeTimers())
// in this order: a spy on the clock's own setTimeout would bring that back for whoever comes next
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const never = new Promise<string>(() => {})
const after = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve('here'), ms))

/** What a wait came to, and when. */
const noted = async <T>(wait: Promise<T>) => {
  const began = Date.now()
  const came = await wait.catch((error: Error) => error.message)
  return [came, Date.now() - began]
}

test('what comes in time is brought, what fails fails', async () => {
  const patience = createPatience()
  const first = noted(patience.wait(1_000, after(300)))
  await vi.advanceTimersByTimeAsync(300)
  expect(await first).toEqual(['here', 300])
  expect(await noted(patience.wait(1_000, Promise.reject(new Error('broken'))))).toEqual(['broken', 0])
})

test('each wait has its own end, whatever was waited for before', async () => {
  const patience = createPatience()
  for (const timeoutMs of [30_000, 120_000, 30_000, 1_000]) {
    const wait = noted(patience.wait(timeoutMs, after(900)))
    await vi.advanceTimersByTimeAsync(900)
    expect(await wait).toEqual(['here', 900])
  }
  for (const timeoutMs of [120_000, 10_000]) {
    const wait = noted(patience.wait(timeoutMs, never))
    await vi.advanceTimersByTimeAsync(timeoutMs)
    expect(await wait).toEqual(['timeout', timeoutMs])
  }
})

test('a thousand waits need no timer each, and in the end none is left', async () => {
  const patience = createPatience()
  const set = vi.spyOn(globalThis, 'setTimeout')
  for (let i = 0; i < 1_000; i++) await patience.wait(30_000, Promise.resolve(i))
  expect(set).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(1)
  patience.end()
  expect(vi.getTimerCount()).toBe(0)
})
