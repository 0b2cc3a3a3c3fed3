import { describe, expect, it } from 'vitest'
import { ASK_AGAIN_MS, nextStep } from './dispatch.ts'

const PAUSE = 200
const sending = { isSending: true, isPlanned: true, posted: 0 }

describe('the dispatch of an issue', () => {
  it('asks for the first chunk at once', () => {
    expect(nextStep({ asked: 0, askedAt: 0 }, sending, PAUSE, 10_000)).toEqual({ ask: 1, wakeAt: 10_000 + ASK_AGAIN_MS })
  })

  it('waits while a chunk is on its way', () => {
    expect(nextStep({ asked: 1, askedAt: 10_000 }, sending, PAUSE, 11_000)).toEqual({ ask: null, wakeAt: 10_000 + ASK_AGAIN_MS })
  })

  it('asks for the same chunk again when its message was lost', () => {
    expect(nextStep({ asked: 1, askedAt: 10_000 }, sending, PAUSE, 10_000 + ASK_AGAIN_MS).ask).toBe(1)
  })

  it('goes on to the next chunk after the pause', () => {
    const posted = { ...sending, posted: 1 }
    expect(nextStep({ asked: 1, askedAt: 10_000 }, posted, PAUSE, 10_050)).toEqual({ ask: null, wakeAt: 10_200 })
    expect(nextStep({ asked: 1, askedAt: 10_000 }, posted, PAUSE, 10_200).ask).toBe(2)
  })

  it('follows the database where it remembers less, as after a restored backup', () => {
    expect(nextStep({ asked: 0, askedAt: 0 }, { ...sending, posted: 7 }, PAUSE, 10_000).ask).toBe(8)
  })

  it.each([
    { ...sending, isSending: false },
    { ...sending, isPlanned: false },
  ])('sleeps when there is nothing to do', (truth) => {
    expect(nextStep({ asked: 3, askedAt: 10_000 }, truth, PAUSE, 60_000)).toEqual({ ask: null, wakeAt: null })
  })
})
