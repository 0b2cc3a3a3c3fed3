import { documentKeys, type SubmissionDocument } from '@vorbild/content/documents'
import type { Identity } from '@vorbild/kernel/identity'
import { holderAt } from '../rules/queue.ts'
import type { CaseRow, HistoryRow } from '../rules/records.ts'
import type { Services } from '../services.ts'
import { notesOf, ratingsOf } from '../store/assessments.ts'
import { historyOf } from '../store/cases.ts'
import { findDecision } from '../store/decisions.ts'
import { namesOf } from '../store/people.ts'
import { findPublication } from '../store/publications.ts'
import type { CaseStanding, CaseView, LoggedDeed } from '../views/case-view.ts'

export const loadStanding = async (services: Services, row: CaseRow, identity: Identity): Promise<CaseStanding> => {
  const { db, clock, claimOf } = services
  const now = clock()
  const claim = await claimOf(row.submissionId).peek(now)
  return {
    row,
    identity,
    claim,
    now,
    decision: row.decisionId ? await findDecision(db, row.decisionId) : null,
    publication: row.state === 'published' ? await findPublication(db, row.number) : null,
    names: await namesOf(db, [claim.holder, holderAt(row, now)]),
  }
}

export const loadCase = async (services: Services, row: CaseRow, identity: Identity): Promise<CaseView> => {
  const { db, settings } = services
  const { submissionId } = row
  const [standing, document, before, ratings, notes, log] = await Promise.all([
    loadStanding(services, row, identity),
    revisionOf(services, row, row.revision),
    revisionOf(services, row, row.revision - 1),
    ratingsOf(db, submissionId),
    notesOf(db, submissionId),
    historyOf(db, submissionId),
  ])
  const people = [standing.claim.holder, ...ratings.map((r) => r.personId), ...notes.map((n) => n.personId), ...log.map((h) => h.personId)]
  return {
    ...standing,
    document,
    before,
    ratings,
    notes,
    history: await Promise.all(log.map((deed) => withNote(services, deed))),
    names: await namesOf(db, [...new Set(people)]),
    undoSeconds: settings.undoMs / 1000,
  }
}

const revisionOf = (services: Services, { submissionId, state }: CaseRow, revision: number): Promise<SubmissionDocument | null> =>
  revision < 1 || state === 'withdrawn' ? Promise.resolve(null) : services.submissions.get(documentKeys.submission(submissionId, revision))

const withNote = async ({ reviewNotes }: Services, deed: HistoryRow): Promise<LoggedDeed> => {
  const note = deed.detail.noteKey ? await reviewNotes.get(deed.detail.noteKey) : null
  return { ...deed, message: note?.message ?? '', questions: note?.questions ?? [] }
}
