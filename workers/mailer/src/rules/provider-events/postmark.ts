import * as z from 'zod'
import { judgeFailure } from '../inbound/judge-failure.ts'
import type { Meaning } from '../inbound/read-returned.ts'

/** What we told the provider of each mail, and it tells us back. */
const Metadata = z.object({ letter: z.string().min(1).max(200), job: z.string().min(1).max(100) })

const Bounce = z.object({
  RecordType: z.literal('Bounce'),
  Type: z.string(),
  Description: z.string().default(''),
  Details: z.string().default(''),
  Metadata: z.unknown().optional(),
})
const SpamComplaint = z.object({ RecordType: z.literal('SpamComplaint'), Metadata: z.unknown().optional() })
const SubscriptionChange = z.object({
  RecordType: z.literal('SubscriptionChange'),
  SuppressSending: z.boolean(),
  SuppressionReason: z.string().nullable().default(null),
  Origin: z.string().default(''),
  Metadata: z.unknown().optional(),
})
/** Deliveries, and whatever else a provider may tell one day. We ask for no opens and clicks, and listen to none. */
const Other = z.object({ RecordType: z.string().refine((type) => !['Bounce', 'SpamComplaint', 'SubscriptionChange'].includes(type)) })

export const PostmarkEvent = z.union([Bounce, SpamComplaint, SubscriptionChange, Other])
export type PostmarkEvent = z.infer<typeof PostmarkEvent>

/** One event, or several in a list. */
export const PostmarkEvents = z.union([PostmarkEvent.transform((event) => [event]), z.array(PostmarkEvent).min(1).max(500)])

const HARD = ['HardBounce', 'BadEmailAddress', 'ManuallyDeactivated']
const POLICY = ['Blocked', 'ISPBlock', 'SpamNotification', 'VirusNotification', 'DMARCPolicy']
/** Delays, receipts, holiday notes and the like. */
const NO_FAILURE = ['Transient', 'AutoResponder', 'Subscribe', 'AddressChange', 'OpenRelayTest', 'ChallengeVerification', 'InboundError']

/** What an event of a provider that speaks like Postmark means for a letter of ours; null if nothing, or for none. */
export const readPostmarkEvent = (
  event: PostmarkEvent,
): { readonly jobId: string; readonly letterId: string; readonly meaning: Meaning } | null => {
  const about = Metadata.safeParse('Metadata' in event ? event.Metadata : null)
  const meaning = meaningOf(event)
  return about.success && meaning ? { jobId: about.data.job, letterId: about.data.letter, meaning } : null
}

const meaningOf = (event: PostmarkEvent): Meaning | null => {
  if ('Type' in event) return bounceOf(event)
  if ('SuppressSending' in event) return changeOf(event)
  return event.RecordType === 'SpamComplaint' ? { is: 'complaint', feedback: 'abuse' } : null
}

const bounceOf = ({ Type, Description, Details }: z.infer<typeof Bounce>): Meaning | null => {
  if (NO_FAILURE.includes(Type)) return null
  if (Type === 'Unsubscribe') return { is: 'unsubscribe' }
  if (Type === 'SpamComplaint') return { is: 'complaint', feedback: 'abuse' }
  if (POLICY.includes(Type)) return { is: 'bounce', kind: 'soft', reason: '5.7.1' }
  const told = judgeFailure(undefined, Details || Description)
  // the provider has seen more of the answer than it quotes
  if (HARD.includes(Type)) return { is: 'bounce', kind: 'hard', reason: told.kind === 'hard' ? told.reason : '5.1.1' }
  return { is: 'bounce', kind: 'soft', reason: told.kind === 'soft' ? told.reason : '4.0.0' }
}

const changeOf = ({ SuppressSending, SuppressionReason, Origin }: z.infer<typeof SubscriptionChange>): Meaning | null => {
  if (!SuppressSending) return null
  if (SuppressionReason === 'HardBounce') return { is: 'bounce', kind: 'hard', reason: '5.1.1' }
  if (SuppressionReason === 'SpamComplaint') return { is: 'complaint', feedback: 'abuse' }
  // what our own office does at the provider's is no wish of the reader's
  return Origin === 'Recipient' ? { is: 'unsubscribe' } : null
}
