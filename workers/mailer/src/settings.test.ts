import { describe, expect, test } from 'vitest'
import { Settings, settingProblems } from './settings.ts'

const settings = {
  BASE_URL: 'https://vorbild.example',
  MAIL_FROM: 'Vorbild <post@vorbild.example>',
  MAIL_TRANSPORT: 'mailbox',
  NEWSLETTER_TRANSPORT: '',
  SMTP_ANSWER_SECONDS: '120',
  NEWSLETTER_IN_THE_AIR: '1',
  RETRY_BASE_SECONDS: '30',
}
const problemsOf = (changes: object) => Settings.safeParse({ ...settings, ...changes }).error?.issues.map(({ path }) => path[0]) ?? []

describe('the settings', () => {
  test('choose a way out for each purpose; newsletters go as all mail unless told', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ MAIL_TRANSPORT: 'cloudflare', NEWSLETTER_TRANSPORT: 'http', PROVIDER_URL: 'https://mail.example' })).toEqual([])
    expect(problemsOf({ NEWSLETTER_TRANSPORT: 'pigeon' })).toEqual(['NEWSLETTER_TRANSPORT'])
  })

  test('let no newsletter out by a service whose terms forbid it', () => {
    expect(problemsOf({ MAIL_TRANSPORT: 'cloudflare' })).toEqual(['NEWSLETTER_TRANSPORT'])
    expect(problemsOf({ NEWSLETTER_TRANSPORT: 'cloudflare' })).toEqual(['NEWSLETTER_TRANSPORT'])
  })

  test('say what is missing, in words', () => {
    expect(settingProblems({ ...settings, MAIL_TRANSPORT: 'cloudflare' })).toEqual({
      NEWSLETTER_TRANSPORT: expect.stringContaining('set it to smtp or http'),
    })
    expect(Object.keys(settingProblems({ ...settings, MAIL_TRANSPORT: 'smtp', NEWSLETTER_TRANSPORT: 'http' }))).toEqual([
      'SMTP_URL',
      'PROVIDER_URL',
    ])
    expect(settingProblems(settings)).toEqual({})
  })

  test('name what is wrong, and no password', () => {
    const wrong = Settings.safeParse({ ...settings, MAIL_FROM: 'kein Mensch', SMTP_URL: 'http://anna:geheim@x' }).error
    expect(wrong?.issues.map(({ path }) => path[0])).toEqual(['MAIL_FROM', 'SMTP_URL'])
    expect(JSON.stringify(wrong?.issues)).not.toContain('geheim')
  })
})
