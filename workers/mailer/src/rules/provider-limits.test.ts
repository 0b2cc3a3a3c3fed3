import type { Mail } from '@vorbild/mail/transport'
import { expect, test } from 'vitest'
import { CLOUDFLARE_LIMITS, refusalOf } from './provider-limits.ts'

const mail: Mail = {
  id: 'l1',
  messageId: 'l1@vorbild.example',
  date: '2026-11-22T10:00:00.000Z',
  from: 'post@vorbild.example',
  to: 'anna@example.org',
  subject: 'Ausgabe 12',
  text: 'Hallo\n',
  html: '<p>Hallo</p>\n',
  headers: {
    'List-Id': '<newsletter.vorbild.example>',
    'List-Unsubscribe': '<https://vorbild.example/ab/1>, <mailto:ab@vorbild.example>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    Precedence: 'bulk',
    'X-Any': 'thing',
  },
}

test('a newsletter with its usual headers is taken', () => {
  expect(refusalOf(mail, 100, CLOUDFLARE_LIMITS)).toBeNull()
  expect(refusalOf({ ...mail, subject: 'x'.repeat(998) }, CLOUDFLARE_LIMITS.size, CLOUDFLARE_LIMITS)).toBeNull()
})

test.each<[string, Partial<Mail>, number?]>([
  ['subject_too_long', { subject: 'x'.repeat(999) }],
  ['too_large', {}, 5_000_001],
  ['header_not_allowed', { headers: { 'Feedback-ID': '1' } }],
  ['header_too_long', { headers: { 'X-Long': 'x'.repeat(2_049) } }],
  ['bad_header', { headers: { 'List-Unsubscribe': 'https://vorbild.example/ab/1' } }],
  ['bad_header', { headers: { 'List-Unsubscribe-Post': 'yes' } }],
])('%s is told before anybody is asked', (reason, changes, bytes = 100) => {
  expect(refusalOf({ ...mail, ...changes }, bytes, CLOUDFLARE_LIMITS)).toBe(reason)
})
