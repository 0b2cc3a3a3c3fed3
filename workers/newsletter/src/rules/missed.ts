/** The states of a ledger's row in which nobody got their letter for certain. */
export const MISSED_STATES = ['failed', 'suppressed', 'unknown', 'excluded'] as const
export type MissedState = (typeof MISSED_STATES)[number]
