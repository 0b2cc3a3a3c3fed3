import { describe, expect, it } from 'vitest'
import { readEmail } from './email.ts'

describe('an e-mail address', () => {
  it('is the same person in capitals', () => {
    expect(readEmail(' Anna.Berger@Example.ORG ')).toEqual({ ok: true, value: 'anna.berger@example.org' })
  })

  it.each(['anna', 'anna@', 'anna@example', 'a b@example.org', 'anna@example.org\nBcc: x@example.org'])('refuses %j', (typed) => {
    expect(readEmail(typed)).toEqual({ ok: false, reason: 'bad_email' })
  })

  it('is no longer than mail servers take (RFC 5321 4.5.3.1.3)', () => {
    const long = (length: number) => `a@${'b'.repeat(60)}.${'c.'.repeat(94)}de`.padStart(length, 'a')
    expect(readEmail(long(254)).ok).toBe(true)
    expect(readEmail(long(255)).ok).toBe(false)
  })

  it('may have a domain with an umlaut', () => {
    expect(readEmail('Info@Müller.de')).toEqual({ ok: true, value: 'info@xn--mller-kva.de' })
    expect(readEmail('info@müller')).toEqual({ ok: false, reason: 'bad_email' })
    expect(readEmail('info@müller.de/x')).toEqual({ ok: false, reason: 'bad_email' })
    expect(readEmail('info@müller.de@x.de')).toEqual({ ok: false, reason: 'bad_email' })
  })

  it('asks for one that is missing', () => {
    expect(readEmail('  ')).toEqual({ ok: false, reason: 'required' })
  })
})
