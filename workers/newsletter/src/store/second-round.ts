import type { Database, Statement } from '@vorbild/events/statement'
import { and, count, eq, inArray, ne, sql } from 'drizzle-orm'
import type { LedgerState } from '../rules/equation.ts'
import { issue, ledger } from './schema.ts'
import { isReachable } from './subscribers.ts'

/** What a cancelled issue held back stays held back. */
const maySendAgain = (issueId: string) => sql`EXISTS (SELECT 1 FROM issue WHERE id = ${issueId} AND state IN ('sending', 'paused', 'sent'))`

const inState = (issueId: string, state: LedgerState) => and(eq(ledger.issueId, issueId), eq(ledger.state, state), maySendAgain(issueId))

/** An issue that was closed goes on; a paused one stays paused. Belongs behind what made letters pending again. */
const reopen = (db: Database, issueId: string): Statement =>
  db
    .update(issue)
    .set({ state: sql`CASE ${issue.state} WHEN 'sent' THEN 'sending' ELSE ${issue.state} END`, finishedAt: null, figures: null })
    .where(
      and(
        eq(issue.id, issueId),
        inArray(issue.state, ['sending', 'paused', 'sent']),
        sql`EXISTS (SELECT 1 FROM ledger WHERE issue_id = ${issueId} AND state = 'planned')`,
      ),
    )

/** A letter that failed is tried again for whoever can still be reached; everybody else's stays failed, for the reason it has. */
const canBeReached = sql`EXISTS (SELECT 1 FROM subscriber WHERE subscriber.id = ledger.subscriber_id AND ${isReachable})`

/** How many would get another letter if the failed ones were tried again now. */
export const countRetryable = async (db: Database, issueId: string): Promise<number> => {
  const [row] = await db
    .select({ n: count() })
    .from(ledger)
    .where(and(inState(issueId, 'failed'), canBeReached))
  return row?.n ?? 0
}

/** Those and only those whose letter failed get another, if there is somebody to get it. Asked twice, the second finds nobody. */
export const retryFailed = (db: Database, issueId: string, now: number): Statement[] => [
  db
    .update(ledger)
    .set({ state: 'planned', reason: null, jobId: null, changedAt: now })
    .where(and(inState(issueId, 'failed'), canBeReached)),
  reopen(db, issueId),
]

/** The letters that may have arrived are sent again; whoever did get one gets a second, and that is noted. */
export const sendUnknownAgain = (db: Database, issueId: string, now: number): Statement[] => [
  db
    .update(ledger)
    .set({ state: 'planned', reason: null, jobId: null, repeated: true, changedAt: now })
    .where(and(inState(issueId, 'unknown'), ne(ledger.reason, 'left'))),
  reopen(db, issueId),
]

/** They stay unknown for good. */
export const leaveUnknown = (db: Database, issueId: string, now: number): Statement =>
  db.update(ledger).set({ reason: 'left', changedAt: now }).where(inState(issueId, 'unknown'))
