import { describe, expect, it } from 'vitest'
import { ASK_AGAIN_MS, type DispatchMemory, HELD_AT_MOST, nextStep } from './dispatch.ts'

const PACE = { chunkSize: 50, perSecond: 250 }
const sending = { isSending: true, isPlanned: true, posted: 0, held: 0 }
const memory = (asked: number, askedAt: number, bucket: DispatchMemory['bucket'] = null) => ({ asked, askedAt, bucket })

describe('the dispatch of an issue', () => {
  it('asks for the first chunk at once, and pays for it', () => {
    expect(nextStep(memory(0, 0), sending, PACE, 10_000)).toEqual({
      ask: 1,
      wakeAt: 10_000 + ASK_AGAIN_MS,
      bucket: { tokens: 0, at: 10_000 },
    })
  })

  it('waits while a chunk is on its way', () => {
    expect(nextStep(memory(1, 10_000), sending, PACE, 11_000)).toMatchObject({ ask: null, wakeAt: 10_000 + ASK_AGAIN_MS })
  })

  it('asks for the same chunk again when its message was lost', () => {
    expect(nextStep(memory(1, 10_000, { tokens: 0, at: 10_000 }), sending, PACE, 10_000 + ASK_AGAIN_MS).ask).toBe(1)
  })

  it('goes on to the next chunk when the pace allows a whole one', () => {
    const posted = { ...sending, posted: 1 }
    const bucket = { tokens: 0, at: 10_000 }
    expect(nextStep(memory(1, 10_000, bucket), posted, PACE, 10_050)).toMatchObject({ ask: null, wakeAt: 10_200 })
    expect(nextStep(memory(1, 10_000, bucket), posted, PACE, 10_200).ask).toBe(2)
  })

  it('waits until the mailer has room, and goes on when it has', () => {
    const full = { ...sending, posted: 1, held: HELD_AT_MOST }
    expect(nextStep(memory(1, 10_000), full, PACE, 11_000)).toMatchObject({ ask: null, wakeAt: 71_000 })
    expect(nextStep(memory(1, 10_000), { ...full, held: HELD_AT_MOST - 1 }, PACE, 11_000).ask).toBe(2)
  })

  it('follows the database where it remembers less, as after a restored backup', () => {
    expect(nextStep(memory(0, 0), { ...sending, posted: 7 }, PACE, 10_000).ask).toBe(8)
  })

  it.each([
    { ...sending, isSending: false },
    { ...sending, isPlanned: false },
  ])('sleeps when there is nothing to do', (truth) => {
    expect(nextStep(memory(3, 10_000), truth, PACE, 60_000)).toMatchObject({ ask: null, wakeAt: null })
  })
})
