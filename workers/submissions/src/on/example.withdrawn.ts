import { documentKeys } from '@vorbild/content/documents'
import { move } from '@vorbild/content/life'
import type { Handler } from '@vorbild/events/consume'
import { isSubmissionState } from '../rules/reach.ts'
import type { Services } from '../services.ts'

/** Gone from the public for good, so nothing of it is kept here either; the usual cause is the submitter's own wish, then it is done already. */
export const onExampleWithdrawn: Handler<'example.withdrawn', Services> = async (event, services) => {
  const { submissionId, exampleId } = event.data
  const { adoptions, contacts, files } = services
  // before the batch: should a kill fall between, they are deleted again
  await files.delete(await files.list(documentKeys.adoption(exampleId, '').replace(/[^/]*$/, '')))
  const row = submissionId === null ? null : await services.submissions.get(submissionId)
  const forgotten = [adoptions.forget(exampleId), ...contacts.forget(exampleId)]
  if (!row || !isSubmissionState(row.state) || !move(row.state, 'withdrawn').ok) return { statements: forgotten }
  const now = services.clock()
  return {
    statements: [
      ...forgotten,
      ...services.submissions.change(row, { state: 'withdrawn', entry: 'withdrawn', now }),
      ...services.submissions.strip(row.id, now),
    ],
    after: async () => services.wake('erasure'),
  }
}
