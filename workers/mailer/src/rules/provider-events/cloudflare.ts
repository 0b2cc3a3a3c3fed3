import * as z from 'zod'
import { judgeFailure } from '../inbound/judge-failure.ts'
import type { Meaning } from '../inbound/read-returned.ts'

const EVENT = 'cf.email.sending.message.'

/** An event of Cloudflare's Email Sending, as its event subscription puts it into a queue; only what is used, so no address. */
export const CloudflareEvent = z.object({
  type: z.string().startsWith(EVENT),
  payload: z.object({
    messageId: z.string().min(1),
    delivery: z.object({ smtpEnhancedStatusCode: z.string().nullish(), smtpResponse: z.string().nullish() }).nullish(),
    bounce: z.object({ type: z.string().nullish(), reason: z.string().nullish() }).nullish(),
    rejection: z.object({ reason: z.string().nullish() }).nullish(),
  }),
})
export type CloudflareEvent = z.infer<typeof CloudflareEvent>

/** What it means for a letter; null where the service still tries, or all went well. */
export const readCloudflareEvent = ({ type, payload }: CloudflareEvent): Meaning | null => {
  switch (type.slice(EVENT.length)) {
    case 'bounced':
      return bounceOf(payload)
    case 'complained':
      return { is: 'complaint', feedback: 'abuse' }
    case 'rejected':
      // the service keeps a list of addresses that bounced or complained; all else it refuses is about the mail
      return payload.rejection?.reason === 'suppressed'
        ? { is: 'bounce', kind: 'hard', reason: '5.1.1' }
        : { is: 'bounce', kind: 'soft', reason: '5.7.1' }
    case 'failed':
      return { is: 'bounce', kind: 'soft', reason: '4.0.0' }
    default:
      return null
  }
}

const bounceOf = ({ delivery, bounce }: CloudflareEvent['payload']): Meaning => {
  const told = judgeFailure(delivery?.smtpEnhancedStatusCode ?? undefined, delivery?.smtpResponse ?? bounce?.reason ?? '')
  if (bounce?.type === 'hard') return { is: 'bounce', kind: 'hard', reason: told.kind === 'hard' ? told.reason : '5.1.1' }
  return { is: 'bounce', ...told }
}
