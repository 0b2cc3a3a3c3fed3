import type { Handler } from '@vorbild/events/consume'
import { mailTo } from '../post.ts'
import { isSubmissionState, reach } from '../rules/reach.ts'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** The office says no, with its reason, by mail and on the status page. Whoever answered since has the case back on the desk: no refusal then. */
export const onReviewDeclined: Handler<'review.declined', Services> = async (event, services) => {
  const { submissionId, revision, noteKey } = event.data
  const row = await services.submissions.get(submissionId)
  if (!row || !isSubmissionState(row.state) || revision < row.revision || !reach(row.state, 'declined').ok) return nothing
  const note = await services.notes.get(noteKey)
  if (!note) throw new Error(`review note ${noteKey} is missing`)
  const now = services.clock()
  const cause = { correlationId: event.correlationid, causationId: event.id }
  const mail = await services.mails.declined(row, note.message)
  return {
    statements: [
      ...services.submissions.change(row, { state: 'declined', entry: 'declined', now, noteKey, set: { noteKey } }),
      ...(await mailTo(services, row, mail, { jobId: event.id, now, cause })),
    ],
  }
}
