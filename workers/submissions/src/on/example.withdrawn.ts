import { move } from '@vorbild/content/life'
import type { Handler } from '@vorbild/events/consume'
import { isSubmissionState } from '../rules/reach.ts'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** Gone from the public for good, so nothing of it is kept here either; the usual cause is the submitter's own wish, then it is done already. */
export const onExampleWithdrawn: Handler<'example.withdrawn', Services> = async (event, services) => {
  const { submissionId } = event.data
  const row = submissionId === null ? null : await services.submissions.get(submissionId)
  if (!row || !isSubmissionState(row.state) || !move(row.state, 'withdrawn').ok) return nothing
  const now = services.clock()
  return {
    statements: [
      ...services.submissions.change(row, { state: 'withdrawn', entry: 'withdrawn', now }),
      ...services.submissions.strip(row.id, now),
    ],
    after: async () => services.wake('erasure'),
  }
}
