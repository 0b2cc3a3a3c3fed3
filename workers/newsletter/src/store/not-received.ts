import type { Database } from '@vorbild/events/statement'
import { and, asc, count, eq, inArray } from 'drizzle-orm'
import { MISSED_STATES, type MissedState } from '../rules/missed.ts'
import { ledger, subscriber } from './schema.ts'

/** Somebody who did not get an issue. The address is null once its owner had it erased. */
export interface Missed {
  readonly email: string | null
  readonly state: MissedState
  readonly reason: string
  readonly changedAt: number
}

const isMissed = (issueId: string, state: MissedState | null) =>
  and(eq(ledger.issueId, issueId), state === null ? inArray(ledger.state, [...MISSED_STATES]) : eq(ledger.state, state))

/** One page of them, or all with `limit` -1. */
export const missedBy = async (
  db: Database,
  issueId: string,
  state: MissedState | null,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Missed[]> => {
  const rows = await db
    .select({ email: subscriber.email, state: ledger.state, reason: ledger.reason, changedAt: ledger.changedAt })
    .from(ledger)
    .leftJoin(subscriber, eq(subscriber.id, ledger.subscriberId))
    .where(isMissed(issueId, state))
    .orderBy(asc(ledger.state), asc(ledger.subscriberId))
    .limit(limit)
    .offset(offset)
  return rows.flatMap(({ state: found, reason, ...row }) => {
    const known = MISSED_STATES.find((one) => one === found)
    return known ? [{ ...row, state: known, reason: reason ?? '' }] : []
  })
}

export const countMissed = async (db: Database, issueId: string, state: MissedState | null): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(ledger).where(isMissed(issueId, state))
  return row?.n ?? 0
}
