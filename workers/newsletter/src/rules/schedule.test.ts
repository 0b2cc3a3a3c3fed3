import { describe, expect, it } from 'vitest'
import { berlinClock, berlinTime, dueState, LATE_MS, lastDigestTime, nextDigestTime, planFor, turnOf } from './schedule.ts'

const at = (iso: string) => ({ ok: true, value: Date.parse(iso) })

describe('a time in Berlin', () => {
  it('is the same on the clock before and after both nights when it changes', () => {
    expect(berlinTime('2026-03-28', '08:00')).toEqual(at('2026-03-28T07:00:00Z'))
    expect(berlinTime('2026-03-29', '08:00')).toEqual(at('2026-03-29T06:00:00Z'))
    expect(berlinTime('2026-10-24', '08:00')).toEqual(at('2026-10-24T06:00:00Z'))
    expect(berlinTime('2026-10-25', '08:00')).toEqual(at('2026-10-25T07:00:00Z'))
  })

  it('is refused where spring leaves it out, and is the first where autumn has it twice', () => {
    expect(berlinTime('2026-03-29', '02:30')).toMatchObject({ ok: false, reason: 'no_such_time' })
    expect(berlinTime('2026-03-29', '03:00')).toEqual(at('2026-03-29T01:00:00Z'))
    expect(berlinTime('2026-10-25', '02:30')).toEqual(at('2026-10-25T00:30:00Z'))
  })

  it('knows which of two it is where autumn shows it twice', () => {
    expect(turnOf(Date.parse('2027-10-31T00:00:00Z'))).toBe('first')
    expect(turnOf(Date.parse('2027-10-31T00:59:00Z'))).toBe('first')
    expect(turnOf(Date.parse('2027-10-31T01:00:00Z'))).toBe('second')
    for (const once of ['2027-10-30T23:59:00Z', '2027-10-31T02:00:00Z', '2027-03-28T01:00:00Z'])
      expect(turnOf(Date.parse(once)), once).toBeNull()
  })

  it('is refused where it cannot be read', () => {
    expect(berlinTime('2026-02-30', '08:00')).toMatchObject({ reason: 'bad_date' })
    expect(berlinTime('morgen', '08:00')).toMatchObject({ reason: 'bad_date' })
    expect(berlinTime('2026-02-28', '24:00')).toMatchObject({ reason: 'bad_time' })
  })

  it('comes back as it was typed', () => {
    for (const [date, time] of [
      ['2026-07-01', '00:00'],
      ['2026-12-31', '23:59'],
    ] as const) {
      const ms = berlinTime(date, time)
      expect(ms.ok && berlinClock(ms.value)).toEqual({ date, time })
    }
  })
})

describe('a plan', () => {
  const now = Date.parse('2026-11-22T08:00:00Z')

  it('must lie ahead', () => {
    expect(planFor('2026-11-22', '09:00', now)).toMatchObject({ reason: 'past' })
    expect(planFor('2026-11-22', '09:01', now)).toEqual(at('2026-11-22T08:01:00Z'))
    expect(planFor('1.12.2026', '8:00', now)).toEqual(at('2026-12-01T07:00:00Z'))
    expect(planFor('31.11.2026', '8:00', now)).toMatchObject({ reason: 'bad_date' })
    expect(planFor('31.12.9999', '08:00', now)).toMatchObject({ reason: 'too_far' })
  })

  it('is due once its time has come, and missed when that is long ago', () => {
    expect(dueState(now + 1, now)).toBe('waiting')
    expect(dueState(now - LATE_MS, now)).toBe('due')
    expect(dueState(now - LATE_MS - 1, now)).toBe('missed')
  })

  it('falls into exactly one minute of the nights when the clock changes', () => {
    for (const [from, date, time] of [
      ['2026-03-28T22:00:00Z', '2026-03-29', '03:15'],
      ['2026-10-24T22:00:00Z', '2026-10-25', '02:15'],
    ] as const) {
      const planned = berlinTime(date, time)
      if (!planned.ok) throw new Error(planned.reason)
      const night = Array.from({ length: 6 * 60 }, (_, minute) => Date.parse(from) + minute * 60_000)
      expect(night.filter((minute) => planned.value >= minute && planned.value < minute + 60_000)).toHaveLength(1)
      // a clock that jumps over the time finds it due, one that jumps back finds it waiting
      expect(dueState(planned.value, planned.value + 60 * 60_000)).toBe('due')
      expect(dueState(planned.value, planned.value - 60 * 60_000)).toBe('waiting')
    }
  })
})

describe('the times of digests', () => {
  it('are Mondays and first days of a month at eight, whatever the season', () => {
    const now = Date.parse('2026-10-25T12:00:00Z')
    expect(lastDigestTime('weekly', now)).toBe(Date.parse('2026-10-19T06:00:00Z'))
    expect(nextDigestTime('weekly', now)).toBe(Date.parse('2026-10-26T07:00:00Z'))
    expect(lastDigestTime('monthly_digest', now)).toBe(Date.parse('2026-10-01T06:00:00Z'))
    expect(nextDigestTime('monthly_digest', now)).toBe(Date.parse('2026-11-01T07:00:00Z'))
  })
})
