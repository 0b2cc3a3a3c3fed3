import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** Only the first claim is news to the submitter; one that arrives after a question must not close it. */
export const onReviewClaimed: Handler<'review.claimed', Services> = async (event, { clock, submissions }) => {
  const row = await submissions.get(event.data.submissionId)
  if (row?.state !== 'received') return nothing
  return { statements: submissions.change(row, { state: 'in_review', entry: 'claimed', now: clock() }) }
}
