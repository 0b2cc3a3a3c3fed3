import { ANSWER_WITHIN_MS, DAY_MS, type Kept, REVIEW_WITHIN_MS } from '../settings.ts'

/** Until when the next step is to be expected, counted from the day the present state began (ms since 1970). */
export const dueAt = (state: string, stateAt: number, { unconfirmedDays }: Pick<Kept, 'unconfirmedDays'>): number => {
  if (state === 'unconfirmed') return stateAt + unconfirmedDays * DAY_MS
  return stateAt + (state === 'changes_requested' ? ANSWER_WITHIN_MS : REVIEW_WITHIN_MS)
}
