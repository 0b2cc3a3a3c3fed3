import type { SubmissionDocument } from '@vorbild/content/documents'
import type { Identity } from '@vorbild/kernel/identity'
import type { Claim } from '../rules/claim.ts'
import type { CaseRow, Decision, HistoryRow, Note, Publication, Rating } from '../rules/records.ts'

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
