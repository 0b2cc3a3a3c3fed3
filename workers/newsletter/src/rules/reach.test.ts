import { describe, expect, it } from 'vitest'
import { afterBounce, type Patience, REACHED, type Reach } from './reach.ts'

const DAY = 24 * 60 * 60 * 1000
const patience: Patience = { bounces: 3, overMs: 14 * DAY, pauseMs: 30 * DAY, forgetMs: 60 * DAY }
const START = Date.UTC(2026, 10, 1)

/** Letters that came back because the box was full, on these days. */
const full = (days: readonly number[], from: Reach = REACHED): Reach =>
  days.reduce((reach, day) => afterBounce(reach, 'full', '5.2.2', patience, START + day * DAY), from)

describe('somebody whose letters come back', () => {
  it('is paused after enough of them over enough days, with a date', () => {
    expect(full([0, 7]).reach).toBe('open')
    expect(full([0, 7, 14])).toMatchObject({
      reach: 'paused',
      bounces: 3,
      bouncingSince: START,
      bounceReason: '5.2.2',
      pausedUntil: START + 44 * DAY,
    })
  })

  it('is not paused by a bad week, however many letters it had', () => {
    expect(full([0, 1, 2, 3, 4, 5, 6, 7]).reach).toBe('open')
  })

  it('is not counted twice on one day', () => {
    expect(full([0, 0.1, 0.2, 14])).toMatchObject({ reach: 'open', bounces: 2 })
    expect(full([0, 1])).toMatchObject({ bounces: 2 })
  })

  it('stays suppressed, whatever comes back later', () => {
    const gone = afterBounce(REACHED, 'gone', '5.1.1', patience, START)
    expect(full([1, 20, 40], gone)).toEqual(gone)
  })

  it('starts anew when nothing came back for long', () => {
    expect(full([0, 14, 75])).toMatchObject({ reach: 'open', bounces: 1, bouncingSince: START + 75 * DAY })
  })

  it('is suppressed at once when nobody is at the address', () => {
    expect(afterBounce(REACHED, 'gone', '5.1.1', patience, START)).toMatchObject({ reach: 'suppressed', pausedUntil: null })
  })

  it('is suppressed when the one letter after a pause comes back too', () => {
    const trial: Reach = { ...full([0, 7, 14]), reach: 'trial', pausedUntil: null }
    expect(full([50], trial).reach).toBe('suppressed')
  })

  it('stays paused when a letter from before the pause comes back late', () => {
    const paused = full([0, 7, 14])
    expect(full([16], paused)).toMatchObject({ reach: 'paused', pausedUntil: paused.pausedUntil })
  })

  it('has nothing to do with letters that were refused because of us', () => {
    expect(afterBounce(full([0, 7]), 'ours', '5.7.1', patience, START + 30 * DAY)).toEqual(full([0, 7]))
  })
})
