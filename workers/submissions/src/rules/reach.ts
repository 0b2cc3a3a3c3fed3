import { move, SUBMISSION_STATES, type SubmissionState } from '@vorbild/content/life'
import { ok, type Result, refuse } from '@vorbild/kernel/result'

/** What the office does; the submitter's own steps are never passed through on the way. */
const OFFICE_STATES: readonly SubmissionState[] = ['in_review', 'changes_requested', 'accepted', 'published', 'declined']

/**
 * Whether an event of the office can bring an entry to `wish`, over states whose own events have not arrived (queues keep
 * no order). Every single hop is one that the life allows.
 */
export const reach = (state: SubmissionState, wish: SubmissionState): Result<SubmissionState, 'not_allowed'> => {
  const seen: SubmissionState[] = [state]
  for (const from of seen) {
    if (from !== state && from === wish) return ok(wish)
    for (const to of SUBMISSION_STATES) {
      if ((to === wish || OFFICE_STATES.includes(to)) && !seen.includes(to) && move(from, to).ok) seen.push(to)
    }
  }
  return refuse('not_allowed')
}

/** Read from a row, where it stands as text. */
export const isSubmissionState = (value: string): value is SubmissionState => SUBMISSION_STATES.some((state) => state === value)
