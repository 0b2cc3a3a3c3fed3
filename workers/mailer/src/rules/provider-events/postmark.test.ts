import { describe, expect, test } from 'vitest'
import { PostmarkEvents, readPostmarkEvent } from './postmark.ts'

const Metadata = { letter: 'l1', job: 'j1' }
const read = (event: unknown) => {
  const [parsed] = PostmarkEvents.parse(event)
  return parsed && readPostmarkEvent(parsed)
}
const bounce = (Type: string, Details = '') => read({ RecordType: 'Bounce', Type, Details, Metadata, Email: 'anna@example.org' })?.meaning

describe('what the provider tells', () => {
  test.each([
    ['HardBounce', 'smtp;550 5.1.1 user unknown', { is: 'bounce', kind: 'hard', reason: '5.1.1' }],
    ['HardBounce', 'smtp;554 whatever', { is: 'bounce', kind: 'hard', reason: '5.1.1' }],
    ['HardBounce', 'smtp;550 5.1.2 no such domain', { is: 'bounce', kind: 'hard', reason: '5.1.2' }],
    ['BadEmailAddress', '', { is: 'bounce', kind: 'hard', reason: '5.1.1' }],
    ['SoftBounce', 'smtp;452 4.2.2 mailbox full', { is: 'bounce', kind: 'soft', reason: '5.2.2' }],
    ['SoftBounce', 'smtp;550 5.1.1 user unknown', { is: 'bounce', kind: 'soft', reason: '4.0.0' }],
    ['DnsError', '', { is: 'bounce', kind: 'soft', reason: '5.0.0' }],
    ['Blocked', 'smtp;550 blocked using rbl', { is: 'bounce', kind: 'soft', reason: '5.7.1' }],
    ['Unsubscribe', '', { is: 'unsubscribe' }],
    ['SpamComplaint', '', { is: 'complaint', feedback: 'abuse' }],
    ['Transient', 'delayed', undefined],
    ['AutoResponder', 'on holiday', undefined],
  ])('as %s (%s) is understood', (type, details, meaning) => {
    expect(bounce(type, details)).toEqual(meaning)
  })

  test('about complaints and its own list of blocked addresses is understood', () => {
    expect(read({ RecordType: 'SpamComplaint', Metadata })).toEqual({
      jobId: 'j1',
      letterId: 'l1',
      meaning: { is: 'complaint', feedback: 'abuse' },
    })
    const change = { RecordType: 'SubscriptionChange', SuppressSending: true, Metadata }
    expect(read({ ...change, Origin: 'Recipient', SuppressionReason: 'ManualSuppression' })?.meaning).toEqual({ is: 'unsubscribe' })
    expect(read({ ...change, Origin: 'Customer', SuppressionReason: 'ManualSuppression' })).toBeNull()
    expect(read({ ...change, SuppressionReason: 'HardBounce' })?.meaning).toMatchObject({ kind: 'hard' })
    expect(read({ ...change, SuppressSending: false, SuppressionReason: null })).toBeNull()
  })

  test('of deliveries, and of mail that is none of ours, means nothing', () => {
    expect(read({ RecordType: 'Delivery', Metadata })).toBeNull()
    expect(read({ RecordType: 'SpamComplaint', Metadata: {} })).toBeNull()
    expect(read({ RecordType: 'SpamComplaint' })).toBeNull()
  })

  test('without the fields it promises is no event', () => {
    for (const broken of [null, 'x', 7, [], {}, { RecordType: 'Bounce' }, { RecordType: 'SubscriptionChange' }, [{ RecordType: 'Bounce' }]])
      expect(PostmarkEvents.safeParse(broken).success).toBe(false)
  })
})
