import type { Handler } from '@vorbild/events/consume'
import { mailTo } from '../post.ts'
import { isSubmissionState, reach } from '../rules/reach.ts'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** The office asks back: the submitter gets a mail, the status page the questions. */
export const onReviewChangesRequested: Handler<'review.changes_requested', Services> = async (event, services) => {
  const { submissionId, revision, noteKey } = event.data
  const row = await services.submissions.get(submissionId)
  if (!row || !isSubmissionState(row.state) || revision < row.revision || !reach(row.state, 'changes_requested').ok) return nothing
  const note = await services.notes.get(noteKey)
  if (!note) throw new Error(`review note ${noteKey} is missing`)
  const now = services.clock()
  const cause = { correlationId: event.correlationid, causationId: event.id }
  const mail = await services.mails.questions(row, note.message, now)
  return {
    statements: [
      ...services.submissions.change(row, { state: 'changes_requested', entry: 'asked_back', now, noteKey, set: { noteKey } }),
      ...(await mailTo(services, row, mail, { jobId: event.id, now, cause })),
    ],
  }
}
