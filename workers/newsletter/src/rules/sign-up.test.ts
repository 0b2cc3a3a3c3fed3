import { describe, expect, it } from 'vitest'
import { MAIL_PAUSE_MS, signUp } from './sign-up.ts'

const now = 1_000_000_000

describe('signing up', () => {
  it('adds whoever is unknown', () => {
    expect(signUp(null, now)).toBe('add')
  })

  it.each(['unconfirmed', 'unsubscribed'])('asks an %s address again', (state) => {
    expect(signUp({ state, mailedAt: now - MAIL_PAUSE_MS }, now)).toBe('ask_again')
  })

  it('reminds a subscriber of their settings', () => {
    expect(signUp({ state: 'confirmed', mailedAt: 0 }, now)).toBe('remind')
  })

  it('does not flood an address that is typed again and again', () => {
    expect(signUp({ state: 'unconfirmed', mailedAt: now - 1 }, now)).toBe('wait')
  })
})
