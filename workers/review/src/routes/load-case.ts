import { documentKeys, type SubmissionDocument } from '@vorbild/content/documents'
import type { Identity } from '@vorbild/kernel/identity'
import type { Claim } from '../rules/claim.ts'
import { holderAt } from '../rules/queue.ts'
import type { Services } from '../services.ts'
import { type Note, notesOf, type Rating, ratingsOf } from '../store/assessments.ts'
import { type CaseRow, type HistoryRow, historyOf } from '../store/cases.ts'
import { type Decision, findDecision } from '../store/decisions.ts'
import { namesOf } from '../store/people.ts'
import { findPublication, type Publication } from '../store/publications.ts'

/** Where a case stands: enough for the part of the page that keeps itself up to date. */
export interface CaseStanding {
  readonly row: CaseRow
  readonly identity: Identity
  readonly claim: Claim
  readonly decision: Decision | null
  readonly publication: Publication | null
  readonly names: ReadonlyMap<string, string>
  readonly now: number
}

/** Everything the page of a case shows. */
export interface CaseView extends CaseStanding {
  readonly document: SubmissionDocument | null
  readonly before: SubmissionDocument | null
  readonly ratings: readonly Rating[]
  readonly notes: readonly Note[]
  readonly history: readonly LoggedDeed[]
  readonly undoSeconds: number
}

export interface LoggedDeed extends HistoryRow {
  /** What was asked back or told, read from its ReviewNote. */
  readonly message: string
  readonly questions: readonly { readonly field: string; readonly question: string }[]
}

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
