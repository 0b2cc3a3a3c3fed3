import type { Handler } from '@vorbild/events/consume'
import { mailTo } from '../post.ts'
import { isSubmissionState, reach } from '../rules/reach.ts'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** An entry handed in here is public: its submitter gets the address. Later versions are no news to them. */
export const onExamplePublished: Handler<'example.published', Services> = async (event, services) => {
  const { submissionId, slug } = event.data
  const row = submissionId === null ? null : await services.submissions.get(submissionId)
  if (!row || !isSubmissionState(row.state) || !reach(row.state, 'published').ok) return nothing
  const now = services.clock()
  const cause = { correlationId: event.correlationid, causationId: event.id }
  const mail = await services.mails.published(row, slug)
  return {
    statements: [
      ...services.submissions.change(row, { state: 'published', entry: 'published', now, set: { slug, noteKey: null } }),
      ...(await mailTo(services, row, mail, { jobId: event.id, now, cause })),
    ],
  }
}
