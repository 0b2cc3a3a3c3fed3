import type { Handlers } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { onSubmissionReceived } from './submission.received.ts'
import { onSubmissionRevised } from './submission.revised.ts'
import { onSubmissionWithdrawn } from './submission.withdrawn.ts'

export const handlers: Handlers<'review-events', Services> = {
  'submission.received': onSubmissionReceived,
  'submission.revised': onSubmissionRevised,
  'submission.withdrawn': onSubmissionWithdrawn,
}
