import type { CaseState } from './step.ts'

/** The desk's piles in the order they are shown. */
export const QUEUES = ['new', 'answered', 'mine', 'others', 'asked', 'decided'] as const
export type Queue = (typeof QUEUES)[number]

/** What sorting a case into its pile needs to know. */
export interface Queued {
  readonly state: CaseState
  readonly answeredAt: number | null
  readonly decisionId: string | null
  readonly holderId: string | null
  readonly heldUntil: number | null
  readonly waitingSince: number
}

const OVERDUE_MS = 14 * 24 * 60 * 60 * 1000

export const holderAt = (row: Pick<Queued, 'holderId' | 'heldUntil'>, now: number): string | null =>
  row.holderId !== null && (row.heldUntil ?? 0) > now ? row.holderId : null

/** The pile a case lies on for somebody, or null if there is nothing left to do. */
export const queueOf = (row: Queued, personId: string, now: number): Queue | null => {
  if (row.decisionId !== null) return 'decided'
  const holder = holderAt(row, now)
  if (row.state === 'changes_requested') return 'asked'
  if (row.state !== 'received' && row.state !== 'in_review') return null
  if (holder !== null) return holder === personId ? 'mine' : 'others'
  if (row.answeredAt !== null) return 'answered'
  return row.state === 'received' ? 'new' : 'others'
}

/** Has the office let it wait for more than fourteen days? Time in which the submitter has to answer does not count. */
export const isOverdue = (row: Queued, now: number): boolean =>
  (row.state === 'received' || row.state === 'in_review') && row.decisionId === null && now - row.waitingSince > OVERDUE_MS

/** Cases by pile, overdue ones on top, then those that wait longest. */
export const sortIntoQueues = <Row extends Queued>(
  rows: readonly Row[],
  personId: string,
  now: number,
): Readonly<Record<Queue, readonly Row[]>> => {
  const waiting = rows.toSorted((a, b) => Number(isOverdue(b, now)) - Number(isOverdue(a, now)) || a.waitingSince - b.waitingSince)
  const pile = (queue: Queue) => waiting.filter((row) => queueOf(row, personId, now) === queue)
  return {
    new: pile('new'),
    answered: pile('answered'),
    mine: pile('mine'),
    others: pile('others'),
    asked: pile('asked'),
    decided: pile('decided'),
  }
}
