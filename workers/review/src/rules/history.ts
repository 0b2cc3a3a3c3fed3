/** Everything the log can say. Texts have a sentence for each. */
const HISTORY_ACTIONS = [
  'received',
  'revised',
  'withdrawn',
  'claimed',
  'taken_over',
  'released',
  'rated',
  'noted',
  'changes_requested',
  'accepted',
  'declined',
  'decision_taken_back',
  'published',
  'decline_sent',
] as const
export type HistoryAction = (typeof HISTORY_ACTIONS)[number]

/** Ids and keys that belong to a log entry; never free text and never anything about the submitter. */
export interface HistoryDetail {
  readonly revision?: number
  readonly fields?: readonly string[]
  /** R2 key of the ReviewNote that was written. */
  readonly noteKey?: string
  readonly slug?: string
  readonly previousHolder?: string
}
