import { DOCUMENT_SCHEMA_VERSION, documentKeys } from '@vorbild/content/documents'
import { isoTime } from '@vorbild/kernel/clock'
import type { CaseRow, Decision } from '../rules/records.ts'
import type { Services } from '../services.ts'
import { moveCase } from '../store/cases.ts'
import { closeDecision } from '../store/decisions.ts'
import { commitUnlessOvertaken } from '../store/overtaken.ts'

/** Lets the submitter know that an entry was declined, and why. */
export const decline = async ({ db, reviewNotes, outbox }: Services, row: CaseRow, decision: Decision, now: number): Promise<void> => {
  const { submissionId } = row
  const { revision } = decision
  const noteKey = documentKeys.reviewNote(submissionId, decision.id)
  await reviewNotes.put(noteKey, {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    submissionId,
    revision,
    outcome: 'declined',
    message: decision.message,
    questions: [],
    writtenAt: isoTime(decision.decidedAt),
  })
  const done = await commitUnlessOvertaken(db, [
    ...moveCase(db, row, { at: now, personId: null, action: 'decline_sent', detail: { noteKey } }, { decisionId: null, waitingSince: now }),
    closeDecision(db, decision.id, now),
    ...outbox.say(
      now,
      { correlationId: decision.correlationId },
      { type: 'review.declined', subject: submissionId, data: { submissionId, revision, noteKey } },
    ),
  ])
  // withdrawn meanwhile: nothing free stays behind
  if (!done) await reviewNotes.delete(noteKey)
}
