import { move, type SubmissionState } from '@vorbild/content/life'
import type { Result } from '@vorbild/kernel/result'

/** The states of a submission that the office sees. */
export type CaseState = Extract<
  SubmissionState,
  'received' | 'in_review' | 'changes_requested' | 'accepted' | 'published' | 'declined' | 'withdrawn'
>

/** What may happen to a case, and where it leads. */
const LEADS_TO = {
  take_up: 'in_review',
  ask_back: 'changes_requested',
  answer: 'in_review',
  accept: 'accepted',
  decline: 'declined',
  take_back: 'in_review',
  publish: 'published',
  withdraw: 'withdrawn',
} as const satisfies Record<string, CaseState>
export type CaseStep = keyof typeof LEADS_TO

/** The state after a step, or `not_allowed`, by the life every submission shares. */
export const step = (state: CaseState, wish: CaseStep): Result<CaseState, 'not_allowed'> => {
  const moved = move(state, LEADS_TO[wish])
  return moved.ok ? { ok: true, value: LEADS_TO[wish] } : moved
}

/** Closed cases are read only. */
export const isClosed = (state: CaseState, decisionId: string | null): boolean =>
  state === 'published' || state === 'withdrawn' || (state === 'declined' && decisionId === null)
