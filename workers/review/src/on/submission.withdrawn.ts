import type { Handler } from '@vorbild/events/consume'
import { bury } from '../bury.ts'
import { eraseOwn } from '../erase-own.ts'
import type { Services } from '../services.ts'
import { eraseAssessment } from '../store/assessments.ts'
import { findCase, moveCase, openCase } from '../store/cases.ts'
import { eraseDecisions } from '../store/decisions.ts'
import { findPublication, withdrawPublication } from '../store/publications.ts'

/**
 * Closes the case and erases what was written about it, published or not. Objects go before the batch: should a kill fall
 * between, they are deleted again, whereas after it nobody would come back for them. A decision on its way stays open: the duty that carries
 * it out may be writing right now, and comes back for what it wrote.
 */
export const onSubmissionWithdrawn: Handler<'submission.withdrawn', Services> = async (event, services) => {
  const { db, outbox, clock } = services
  const { submissionId, number } = event.data
  const now = clock()
  const deed = { at: now, personId: null, action: 'withdrawn' } as const
  const row = await findCase(db, submissionId)
  if (row?.state === 'withdrawn') return { statements: [] }
  // came before the entry itself: remembered, so that the entry finds the door closed
  if (!row) {
    const tombstone = { submissionId, number, kind: '', land: 'DE', title: '', state: 'withdrawn', version: 1, revision: 0 } as const
    return { statements: openCase(db, { ...tombstone, receivedAt: now, waitingSince: now }, deed) }
  }
  await eraseOwn(services, submissionId, number)
  const closed = {
    state: 'withdrawn',
    title: '',
    changedFields: [],
    decisionId: null,
    holderId: null,
    heldUntil: null,
    waitingSince: now,
  } as const
  const publication = await findPublication(db, number)
  const wasPublic = publication?.state === 'published'
  if (wasPublic) await bury(services, { exampleId: number, slug: publication.slug, withdrawnAt: now })
  const cause = { correlationId: event.correlationid, causationId: event.id }
  const farewell = outbox.say(now, cause, { type: 'example.withdrawn', subject: number, data: { exampleId: number, submissionId } })
  return {
    statements: [
      ...moveCase(db, row, deed, { ...closed, changedFields: [] }),
      ...eraseAssessment(db, submissionId),
      eraseDecisions(db, submissionId),
      ...(wasPublic ? [withdrawPublication(db, number, now), ...farewell] : []),
    ],
  }
}
