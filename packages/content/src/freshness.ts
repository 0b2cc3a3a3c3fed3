import type { PublicationState } from './life.ts'

/** After so many months without a word from those responsible an example counts as not confirmed, then as archived. */
const UNCONFIRMED_AFTER_MONTHS = 15
const ARCHIVED_AFTER_MONTHS = 18

/**
 * The beginning of the same day so many months earlier (ms, UTC), so that ages change once a day; what was confirmed before is older. A day
 * that month does not have means its last: 31 February is not 3 March, or on 1 March everything would be younger again.
 */
export const monthsBefore = (now: number, months: number): number => {
  const date = new Date(now)
  const sameDay = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, date.getUTCDate())
  const lastDay = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0)
  return Math.min(sameDay, lastDay)
}

/** When an example had to be confirmed to be more than this at `now` (ms). */
export const unconfirmedBefore = (now: number): number => monthsBefore(now, UNCONFIRMED_AFTER_MONTHS)
export const archivedBefore = (now: number): number => monthsBefore(now, ARCHIVED_AFTER_MONTHS)

/** Where an example is in its life, by when somebody responsible last said that it is still true (ISO 8601). */
export const publicationAt = (confirmedAt: string, now: number): PublicationState => {
  const confirmed = Date.parse(confirmedAt)
  if (confirmed <= archivedBefore(now)) return 'archived'
  return confirmed <= unconfirmedBefore(now) ? 'unconfirmed' : 'published'
}
