import { describe, expect, it } from 'vitest'
import { claim, claimAt, NOBODY, release } from './claim.ts'

const HOUR = 3_600_000

describe('claim', () => {
  it('gives a free case to whoever asks first', () => {
    expect(claim(NOBODY, 'anna', HOUR, 1_000)).toEqual({ holder: 'anna', until: 1_000 + HOUR })
  })

  it('leaves it with the holder when a colleague asks', () => {
    const annas = claim(NOBODY, 'anna', HOUR, 0)
    expect(claim(annas, 'ben', HOUR, 10)).toEqual(annas)
  })

  it('renews the lease of the holder', () => {
    const annas = claim(NOBODY, 'anna', HOUR, 0)
    expect(claim(annas, 'anna', HOUR, 500).until).toBe(500 + HOUR)
  })

  it('lets a colleague take over when the lease ran out', () => {
    const annas = claim(NOBODY, 'anna', HOUR, 0)
    expect(claimAt(annas, HOUR)).toEqual(NOBODY)
    expect(claim(annas, 'ben', HOUR, HOUR).holder).toBe('ben')
  })

  it('is let go by its holder only', () => {
    const annas = claim(NOBODY, 'anna', HOUR, 0)
    expect(release(annas, 'ben', 10)).toEqual(annas)
    expect(release(annas, 'anna', 10)).toEqual(NOBODY)
  })
})
