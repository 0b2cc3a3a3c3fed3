import type { Database } from '@vorbild/events/statement'
import { sql } from 'drizzle-orm'
import { LEDGER_STATES, type LedgerState } from '../rules/equation.ts'

/** Recipients that did not simply get their letter, by state and reason. */
export interface LedgerNotes {
  readonly reasons: readonly { readonly state: LedgerState; readonly reason: string; readonly count: number }[]
  /** Waiting for a mail server that asked to come back later. */
  readonly waiting: { readonly count: number; readonly nextAttemptAt: number | null }
  /** May have got the letter twice. */
  readonly repeated: number
}

/** How the ledger of an issue stands. */
export interface Standing {
  readonly counts: Readonly<Partial<Record<LedgerState, number>>>
  readonly notes: LedgerNotes
  /** Letters a second that came to an end in the last ten seconds, or since the beginning. */
  readonly rate: number
  /** In doubt, and nobody has decided. */
  readonly undecided: number
}

interface Group {
  readonly state: LedgerState
  readonly reason: string
  readonly n: number
  readonly repeated: number
  readonly waiting: number
  readonly nextAttemptAt: number | null
  readonly recent: number
}

const RATE_MS = 10_000
const NOTED: readonly LedgerState[] = ['failed', 'suppressed', 'unknown', 'excluded']
const ENDED: readonly LedgerState[] = ['accepted', 'failed', 'unknown']

/** All of it from one look through the issue's rows: the ledger has no index by state that every letter would have to pay for. */
export const standingOf = async (db: Database, issueId: string, now: number, startedAt = 0): Promise<Standing> => {
  // what began five seconds ago is not half as fast
  const window = Math.min(RATE_MS, Math.max(1_000, now - startedAt))
  const groups = await db.all<Group>(sql`
    SELECT state, CASE WHEN state IN ('failed', 'suppressed', 'unknown', 'excluded') THEN coalesce(reason, '') ELSE '' END AS reason,
      count(*) AS n, sum(repeated) AS repeated, count(next_attempt_at) AS waiting, min(next_attempt_at) AS nextAttemptAt,
      sum(changed_at > ${now - window}) AS recent
    FROM ledger WHERE issue_id = ${issueId} GROUP BY 1, 2`)
  const sum = (of: (group: Group) => number, states: readonly LedgerState[] = LEDGER_STATES) =>
    groups.reduce((total, group) => total + (states.includes(group.state) ? of(group) : 0), 0)
  return {
    counts: Object.fromEntries(groups.map(({ state }) => [state, sum(({ n }) => n, [state])])),
    notes: {
      reasons: groups.filter(({ state }) => NOTED.includes(state)).map(({ state, reason, n: count }) => ({ state, reason, count })),
      waiting: {
        count: sum(({ waiting }) => waiting, ['planned']),
        nextAttemptAt: groups.find(({ state }) => state === 'planned')?.nextAttemptAt ?? null,
      },
      repeated: sum(({ repeated }) => repeated),
    },
    rate: (sum(({ recent }) => recent, ENDED) * 1000) / window,
    undecided: groups.reduce((total, { state, reason, n }) => total + (state === 'unknown' && reason !== 'left' ? n : 0), 0),
  }
}
