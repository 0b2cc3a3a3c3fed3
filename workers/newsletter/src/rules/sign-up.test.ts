import { describe, expect, it } from 'vitest'
import { MAIL_PAUSE_MS, MOST_ASKS, signUp } from './sign-up.ts'

const now = 1_000_000_000
const known = { state: 'unconfirmed', mailedAt: now - MAIL_PAUSE_MS, asks: 1 }

describe('signing up', () => {
  it('adds whoever is unknown', () => {
    expect(signUp(null, now)).toBe('add')
  })

  it.each(['unconfirmed', 'unsubscribed'])('asks an %s address again', (state) => {
    expect(signUp({ ...known, state }, now)).toBe('ask_again')
  })

  it.each(['confirmed', 'paused'])('reminds a %s subscriber of their settings', (state) => {
    expect(signUp({ ...known, state, mailedAt: 0 }, now)).toBe('remind')
  })

  it('does not flood an address that is typed again and again', () => {
    expect(signUp({ ...known, mailedAt: now - 1 }, now)).toBe('wait')
  })

  it('asks whoever does not confirm one more time at most', () => {
    expect(signUp({ ...known, asks: MOST_ASKS }, now)).toBe('wait')
    expect(signUp({ ...known, state: 'unsubscribed', asks: MOST_ASKS }, now)).toBe('ask_again')
  })
})
