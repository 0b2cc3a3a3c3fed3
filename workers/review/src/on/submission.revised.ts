import type { Handler } from '@vorbild/events/consume'
import { step } from '../rules/step.ts'
import type { Services } from '../services.ts'
import { findCase, moveCase, openCase } from '../store/cases.ts'
import { closeDecision, endDecision } from '../store/decisions.ts'
import { caseOf } from './submission.received.ts'

/** The submitter answered: the case is back on the desk, even if somebody was about to decline it. */
export const onSubmissionRevised: Handler<'submission.revised', Services> = async (event, { db, submissions, clock }) => {
  const { submissionId, documentKey, land, fields } = event.data
  const document = await submissions.get(documentKey)
  if (!document) return { statements: [] }
  const row = await findCase(db, submissionId)
  const at = Date.parse(document.receivedAt)
  const deed = { at, personId: null, action: 'revised', detail: { revision: document.revision, fields } } as const
  const news = { ...caseOf(document), land, changedFields: fields, answeredAt: at, waitingSince: at }
  if (!row) return { statements: openCase(db, { ...news, state: 'in_review', version: 1, receivedAt: at }, deed) }
  const moved = row.state === 'in_review' ? { ok: true as const, value: row.state } : step(row.state, 'answer')
  if (row.revision >= document.revision || !moved.ok) return { statements: [] }
  const now = clock()
  const endings = row.decisionId ? [endDecision(db, row.decisionId, 'taken_back', now), closeDecision(db, row.decisionId, now)] : []
  return { statements: [...endings, ...moveCase(db, row, deed, { ...news, state: moved.value, decisionId: null })] }
}
