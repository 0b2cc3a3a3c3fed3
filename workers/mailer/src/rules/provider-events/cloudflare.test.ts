import { expect, test } from 'vitest'
import { CloudflareEvent, readCloudflareEvent } from './cloudflare.ts'

const read = (what: string, payload: object = {}) =>
  readCloudflareEvent(
    CloudflareEvent.parse({
      type: `cf.email.sending.message.${what}`,
      source: { type: 'email.sending', domain: 'vorbild.example' },
      payload: { messageId: 'm1', recipient: 'anna@example.org', subject: 'x', terminal: true, ...payload },
    }),
  )

test('bounces are hard or soft, with the code that was answered', () => {
  const delivery = { status: 'bounced', smtpStatusCode: '550', smtpEnhancedStatusCode: '5.1.1', smtpResponse: '550 5.1.1 User unknown' }
  expect(read('bounced', { delivery, bounce: { type: 'hard' } })).toEqual({ is: 'bounce', kind: 'hard', reason: '5.1.1' })
  const full = { smtpEnhancedStatusCode: '4.2.2', smtpResponse: '452 4.2.2 mailbox full' }
  expect(read('bounced', { delivery: full, bounce: { type: 'soft' } })).toEqual({ is: 'bounce', kind: 'soft', reason: '5.2.2' })
  expect(read('bounced', { bounce: { type: 'hard', reason: null } })).toEqual({ is: 'bounce', kind: 'hard', reason: '5.1.1' })
})

test('complaints and refusals are told apart, and a delay means nothing', () => {
  expect(read('complained')).toEqual({ is: 'complaint', feedback: 'abuse' })
  expect(read('rejected', { rejection: { reason: 'suppressed' } })).toMatchObject({ kind: 'hard' })
  expect(read('rejected', { rejection: { reason: 'policy' } })).toMatchObject({ kind: 'soft', reason: '5.7.1' })
  expect(read('failed')).toMatchObject({ kind: 'soft' })
  for (const fine of ['delivered', 'deferred', 'opened_one_day']) expect(read(fine)).toBeNull()
})
