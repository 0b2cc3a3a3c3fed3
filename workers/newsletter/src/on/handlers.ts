import type { Handlers } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { examplePublished } from './example.published.ts'
import { exampleWithdrawn } from './example.withdrawn.ts'
import { mailBounced } from './mail.bounced.ts'
import { mailComplained } from './mail.complained.ts'
import { mailDeferred } from './mail.deferred.ts'
import { mailDelivered } from './mail.delivered.ts'
import { mailUnknown } from './mail.unknown.ts'
import { mailUnsubscribed } from './mail.unsubscribed.ts'

export const handlers: Handlers<'newsletter-events', Services> = {
  'example.published': examplePublished,
  'example.withdrawn': exampleWithdrawn,
  'mail.delivered': mailDelivered,
  'mail.deferred': mailDeferred,
  'mail.bounced': mailBounced,
  'mail.unknown': mailUnknown,
  'mail.complained': mailComplained,
  'mail.unsubscribed': mailUnsubscribed,
}
