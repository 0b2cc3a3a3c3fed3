import type { Handlers } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { onExamplePublished } from './example.published.ts'
import { onExampleWithdrawn } from './example.withdrawn.ts'
import { onMailBounced } from './mail.bounced.ts'
import { onMailDeferred } from './mail.deferred.ts'
import { onMailDelivered } from './mail.delivered.ts'
import { onReviewChangesRequested } from './review.changes_requested.ts'
import { onReviewClaimed } from './review.claimed.ts'
import { onReviewDeclined } from './review.declined.ts'

export const handlers: Handlers<'submissions-events', Services> = {
  'review.claimed': onReviewClaimed,
  'review.changes_requested': onReviewChangesRequested,
  'review.declined': onReviewDeclined,
  'example.published': onExamplePublished,
  'example.withdrawn': onExampleWithdrawn,
  'mail.delivered': onMailDelivered,
  'mail.deferred': onMailDeferred,
  'mail.bounced': onMailBounced,
}
