import { describe, expect, it } from 'vitest'
import { BadSetting, settingsFrom } from './settings.ts'

describe('settings of the embedded server', () => {
  it('has defaults that need nothing', () => {
    const settings = settingsFrom({})
    expect(settings.port).toBe(8787)
    expect(settings.vars).toEqual({ BASE_URL: 'http://localhost:8787', CLIENT_ADDRESS_HEADER: '' })
    expect(settings.stateDir.endsWith('.state')).toBe(true)
  })

  it('passes on only settings that workers know', () => {
    const { vars } = settingsFrom({ PORT: '9000', SITE_NAME: 'Beispielhaft', PATH: '/bin' })
    expect(vars).toEqual({ BASE_URL: 'http://localhost:9000', SITE_NAME: 'Beispielhaft', CLIENT_ADDRESS_HEADER: '' })
  })

  it('writes links without a double slash', () => {
    expect(settingsFrom({ OPEN_MAILBOX: '1', BASE_URL: 'https://vorbild.example/' }).vars.BASE_URL).toBe('https://vorbild.example')
  })

  it('lets others in once mail leaves the house, or when that is wished', () => {
    const smtp = { MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://mail.example' }
    for (const env of [{ HOST: '0.0.0.0', OPEN_MAILBOX: '1' }, { HOST: '0.0.0.0', ...smtp }, { HOST: 'localhost' }])
      expect(settingsFrom(env).host).toBe(env.HOST)
  })

  it('believes no header about addresses unless told which, and knows when that makes one of all', () => {
    expect(settingsFrom({}).countsAllAsOne).toBe(false)
    const open = { HOST: '0.0.0.0', OPEN_MAILBOX: '1' }
    expect(settingsFrom(open).countsAllAsOne).toBe(true)
    const told = settingsFrom({ ...open, CLIENT_ADDRESS_HEADER: 'X-Forwarded-For' })
    expect([told.countsAllAsOne, told.vars.CLIENT_ADDRESS_HEADER]).toEqual([false, 'x-forwarded-for'])
  })

  it.each([
    [{ PORT: 'abc' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ BASE_URL: 'vorbild.example' }, /BASE_URL/],
    [{ BASE_URL: 'https://vorbild.example/beispiele' }, /BASE_URL/],
    [{ CLIENT_ADDRESS_HEADER: 'X-Real-IP, X-Forwarded-For' }, /CLIENT_ADDRESS_HEADER/],
    [{ LEDGER_DAYS: '30' }, /LEDGER_DAYS must be a whole number from 60/],
    [{ CONTACT_DAYS: 'ein Jahr' }, /CONTACT_DAYS/],
    [{ DRAFT_DAYS: '3' }, /^DRAFT_DAYS must be a whole number from 7 to 730/],
    [{ UNCONFIRMED_DAYS: '1' }, /UNCONFIRMED_DAYS must be a whole number from 2 to 60/],
    [{ MAIL_TRANSPORT: 'pigeon' }, /MAIL_TRANSPORT/],
    [{ MAIL_TRANSPORT: 'smtp' }, /SMTP_URL/],
    [{ BASE_URL: 'https://vorbild.example' }, /everybody who can open .* could read all mail/],
    [{ HOST: '0.0.0.0' }, /everybody who can open .* could read all mail/],
    [{ HOST: '::', MAIL_TRANSPORT: '' }, /everybody who can open .* could read all mail/],
    [
      { BASE_URL: 'https://vorbild.example', MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://mail.example', NEWSLETTER_TRANSPORT: 'mailbox' },
      /everybody who can open .* could read all mail/,
    ],
  ])('says in words what is wrong with %o', (env, message) => {
    expect(() => settingsFrom(env)).toThrow(BadSetting)
    expect(() => settingsFrom(env)).toThrow(message)
  })
})
