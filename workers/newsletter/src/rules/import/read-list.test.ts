import { termKeys } from '@vorbild/content/vocabularies'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { readConsentDate, readDate } from './read-date.ts'
import { readList } from './read-list.ts'

const now = Date.UTC(2026, 10, 22)
const whole = { givenAt: Date.UTC(2024, 4, 31), source: 'Fachtag Köln, Papierliste', words: 'Ja, ich möchte den Newsletter.' }
const none = { givenAt: null, source: '', words: '' }
const read = (text: string, kind: 'consented' | 'asked' = 'consented', proof: typeof whole | typeof none = whole) => {
  const rows = readList(text, { kind, proof, locale: 'de', now })
  if (!rows.ok) throw new Error(rows.reason)
  return rows.value
}
const verdicts = (...args: Parameters<typeof read>) => read(...args).map(({ line, verdict }) => [line, verdict])

describe('reading a list', () => {
  it('tells every bad row with its line and why', () => {
    const text =
      'E-Mail;Eingewilligt am\nanna@example.org;31.05.2024\n\nanna@;1.1.2024\n;\n;x\nANNA@example.org;\nb@example.org;31.02.2024\nc@example.org;2099-01-01\nd@example.org;31.12.1999\ne@example.org;1.1.1900'
    expect(verdicts(text)).toEqual([
      [2, 'ready'],
      [4, 'bad_email'],
      [6, 'no_email'],
      [7, 'duplicate'],
      [8, 'bad_date'],
      [9, 'date_ahead'],
      [10, 'date_too_old'],
      [11, 'date_too_old'],
    ])
  })

  it('wants a proof for everybody who is not asked', () => {
    const text = 'email,wann,wo,wortlaut\na@example.org,2024-01-01,Tagung,Ja\nb@example.org,2024-01-01,,Ja\nc@example.org,,,'
    expect(verdicts(text, 'consented', none)).toEqual([
      [2, 'ready'],
      [3, 'no_proof'],
      [4, 'no_proof'],
    ])
    expect(verdicts(text, 'asked', none).every(([, verdict]) => verdict === 'ready')).toBe(true)
    expect(verdicts(text, 'consented', whole).every(([, verdict]) => verdict === 'ready')).toBe(true)
  })

  it('takes a bare list of addresses, with names beside them', () => {
    expect(read('Anna;anna@example.org\nBernd;bernd@example.org').map(({ email }) => email)).toEqual([
      'anna@example.org',
      'bernd@example.org',
    ])
  })

  it('reads language, rhythm and choices by key or by German word', () => {
    const [row] = read('email;Sprache;Rhythmus;Themen;Länder\na@example.org;en;weekly;demenz|Ernährung|Unsinn;DE-BY')
    expect(row?.details).toMatchObject({ locale: 'en', rhythm: 'weekly', laender: ['DE-BY'] })
    expect([...(row?.details.topics ?? [])].sort()).toEqual(['demenz', 'ernaehrung'])
  })

  it('turns no choice that it does not understand into everything', () => {
    expect(
      verdicts(
        'email;Themen;Länder\na@example.org;Unsinn;\nb@example.org;;Atlantis\nc@example.org;demenz|Unsinn;\n' +
          `d@example.org;;${termKeys('land').join('|')}`,
      ),
    ).toEqual([
      [2, 'unknown_choice'],
      [3, 'unknown_choice'],
      [4, 'ready'],
      // all of them is as good as none
      [5, 'ready'],
    ])
  })

  it.each([
    ['', 'empty'],
    ['email\n', 'empty'],
    ['name;ort\nAnna;Köln', 'no_email_column'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readList(text, { kind: 'asked', proof: none, locale: 'de', now })).toEqual({ ok: false, reason })
  })
})

describe('what becomes of an address', () => {
  it.each([
    [null, false, 'ready'],
    [null, true, 'suppressed'],
    ['confirmed', false, 'subscribed'],
    ['paused', true, 'subscribed'],
    ['unconfirmed', false, 'waiting'],
    ['unconfirmed', true, 'waiting'],
    ['unsubscribed', false, 'suppressed'],
  ])('that is %s, on the suppression list %s: %s', (state, isSuppressed, verdict) => {
    expect(judge({ state, isSuppressed })).toBe(verdict)
  })
})

describe('dates of lists', () => {
  it.each([
    ['2024-05-31', '2024-05-30T22:00:00.000Z'],
    ['31.5.2024 9:30', '2024-05-31T07:30:00.000Z'],
    ['2024-01-02T03:04:05Z', '2024-01-02T03:04:05.000Z'],
  ])('%s is %s', (typed, iso) => {
    expect(new Date(readDate(typed) ?? 0).toISOString()).toBe(iso)
  })

  it.each([
    ['31.05.2024', null],
    ['1.1.2000', null],
    ['22.11.2026', null],
    ['24.11.2026', 'date_ahead'],
    ['31.12.1999', 'date_too_old'],
    ['1900-01-01T00:00:00Z', 'date_too_old'],
    ['gestern', 'bad_date'],
  ])('as day of a consent %s is refused for %s', (typed, reason) => {
    const read = readConsentDate(typed, now)
    expect(read.ok ? null : read.reason).toBe(reason)
  })

  it.each(['', 'gestern', '31.02.2024', '2024-13-01', '05/31/2024'])('%j is none', (typed) => {
    expect(readDate(typed)).toBeNull()
  })
})
