import type { SubmissionDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { findCase, openCase } from '../store/cases.ts'

/** A new entry lies on the desk. Without its document it was withdrawn meanwhile; the event of that is on its way. */
export const onSubmissionReceived: Handler<'submission.received', Services> = async (event, { db, submissions }) => {
  const { submissionId, documentKey, land } = event.data
  const document = await submissions.get(documentKey)
  if (!document || (await findCase(db, submissionId))) return { statements: [] }
  const at = Date.parse(document.receivedAt)
  return {
    statements: openCase(
      db,
      { ...caseOf(document), land, state: 'received', version: 1, receivedAt: at, waitingSince: at },
      { at, personId: null, action: 'received', detail: { revision: document.revision } },
    ),
  }
}

/** What the desk's lists show of a revision. */
export const caseOf = (document: SubmissionDocument) => ({
  submissionId: document.submissionId,
  number: document.number,
  kind: document.kind,
  title: kindOf(document.kind)?.card(document.content).title ?? document.number,
  revision: document.revision,
})
