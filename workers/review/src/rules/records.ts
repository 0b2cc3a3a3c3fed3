import type { Role } from '@vorbild/kernel/identity'
import type { HistoryAction, HistoryDetail } from './history.ts'
import type { CaseState } from './step.ts'

/** What the office knows, as the store returns it; times are ms since 1970. What each column means stands in the schema. */
export interface CaseRow {
  readonly submissionId: string
  readonly number: string
  readonly kind: string
  readonly land: string
  readonly title: string
  readonly state: CaseState
  readonly version: number
  readonly revision: number
  readonly receivedAt: number
  readonly waitingSince: number
  readonly answeredAt: number | null
  readonly changedFields: readonly string[]
  readonly decisionId: string | null
  readonly holderId: string | null
  readonly heldUntil: number | null
}

export interface HistoryRow {
  readonly submissionId: string
  readonly version: number | null
  readonly at: number
  readonly personId: string | null
  readonly action: HistoryAction
  readonly detail: HistoryDetail
}

/** One reviewer's judgement of one criterion; no level means not judged. */
export interface Judgement {
  readonly criterion: string
  readonly level: number | null
  readonly comment: string
}

export interface Rating extends Judgement {
  readonly personId: string
  readonly ratedAt: number
}

export interface Note {
  readonly personId: string
  readonly text: string
  readonly writtenAt: number
}

export interface Decision {
  readonly id: string
  readonly submissionId: string
  readonly outcome: 'accepted' | 'declined'
  readonly revision: number
  readonly message: string
  readonly personId: string
  readonly correlationId: string
  readonly decidedAt: number
  readonly dueAt: number
}

export interface Publication {
  readonly exampleId: string
  readonly slug: string
  readonly state: 'published' | 'withdrawn'
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly laender: readonly string[]
  readonly active: boolean
  readonly createdAt: Date
  /** Also says which version of the person a form was opened with. */
  readonly updatedAt: Date
}
