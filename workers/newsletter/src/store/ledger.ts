import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { LedgerState } from '../rules/equation.ts'
import { isMeant, type Which } from './held.ts'
import { noteTrial } from './reach.ts'
import { dispatchChunk, issue, ledger } from './schema.ts'
import { whyGone } from './subscribers.ts'

/** Letters of one mail job of an issue. */
export interface Letters {
  readonly issueId: string
  readonly jobId: string
  readonly which: Which
}

/** Those of them that the mailer holds. Only they can have an outcome, so whatever is told twice is counted once. */
const heldOf = (letters: Letters): SQL =>
  sql`(SELECT held.value FROM dispatch_chunk c, json_each(c.held) held WHERE c.job_id = ${letters.jobId} AND held.value IS NOT NULL AND ${isMeant(letters.which)})`

const isHeld = (letters: Letters) =>
  and(eq(ledger.issueId, letters.issueId), eq(ledger.state, 'planned'), sql`${ledger.subscriberId} IN ${heldOf(letters)}`)

/** The mailer is done with these. Belongs behind whatever they became. */
const release = (db: Database, letters: Letters): Statement =>
  db
    .update(dispatchChunk)
    .set({
      held: sql`(SELECT json_group_array(CASE WHEN ${isMeant(letters.which)} THEN NULL ELSE held.value END) FROM json_each(dispatch_chunk.held) held)`,
      open: sql`(SELECT count(*) FROM json_each(dispatch_chunk.held) held WHERE held.value IS NOT NULL AND NOT ${isMeant(letters.which)})`,
    })
    .where(and(eq(dispatchChunk.jobId, letters.jobId), sql`${dispatchChunk.open} > 0`))

const end = (db: Database, letters: Letters, state: LedgerState, reason: string | null, now: number): Statement =>
  db.update(ledger).set({ state, nextAttemptAt: null, reason, jobId: letters.jobId, changedAt: now }).where(isHeld(letters))

export const acceptLetters = (db: Database, letters: Letters, repeated: readonly string[], now: number): Statement[] => [
  ...(repeated.length === 0
    ? []
    : [
        db
          .update(ledger)
          .set({ repeated: true })
          .where(isHeld({ ...letters, which: { subscriberIds: repeated } })),
      ]),
  end(db, letters, 'accepted', null, now),
  noteTrial(db, heldOf(letters), now),
  release(db, letters),
]

export const deferLetters = (db: Database, letters: Letters, reason: string, nextAttemptAt: number, now: number): Statement =>
  db.update(ledger).set({ nextAttemptAt, reason, changedAt: now }).where(isHeld(letters))

export const failLetters = (db: Database, letters: Letters, reason: string, now: number): Statement[] => [
  end(db, letters, 'failed', reason, now),
  release(db, letters),
]

/**
 * They came back days after the mail server had taken them. What comes back for good after it had come back for now has the last word;
 * the other way round it has not.
 */
export const bringBack = (
  db: Database,
  letters: Letters & { readonly which: { readonly subscriberIds: readonly string[] } },
  { reason, kind }: { readonly reason: string; readonly kind: 'hard' | 'soft' },
  now: number,
): Statement[] => [
  ...failLetters(db, letters, reason, now),
  db
    .update(ledger)
    .set({ state: 'failed', nextAttemptAt: null, reason, changedAt: now })
    .where(
      and(
        eq(ledger.issueId, letters.issueId),
        eq(ledger.jobId, letters.jobId),
        kind === 'hard' ? isOvertakenBy(reason) : inArray(ledger.state, ['accepted', 'unknown']),
        sql`${ledger.subscriberId} IN (SELECT value FROM json_each(${JSON.stringify(letters.which.subscriberIds)}))`,
      ),
    ),
]

const isOvertakenBy = (reason: string) =>
  sql`(${ledger.state} IN ('accepted', 'unknown') OR ${ledger.state} = 'failed' AND ${ledger.reason} IS NOT ${reason})`

/** In the air at a kill, and not to be sent again before a person decides. */
export const holdLetters = (db: Database, letters: Letters, now: number): Statement[] => [
  end(db, letters, 'unknown', 'in_the_air', now),
  release(db, letters),
]

/** The mailer never sent these, because their job was taken back: they wait for their turn again, or fell with the issue. */
export const returnLetters = (db: Database, letters: Letters, now: number): Statement[] => [
  db
    .update(ledger)
    .set({
      state: sql`CASE WHEN ${isCancelled(letters.issueId)} THEN 'suppressed' ELSE 'planned' END`,
      reason: sql`CASE WHEN ${isCancelled(letters.issueId)} THEN 'cancelled' END`,
      nextAttemptAt: null,
      changedAt: now,
    })
    .where(isHeld(letters)),
  release(db, letters),
]

const isCancelled = (issueId: string) => sql`EXISTS (SELECT 1 FROM issue WHERE id = ${issueId} AND state = 'cancelled')`

/** Taken back from the mailer because their readers left: letters that waited for another try are not sent any more. */
export const dropLetters = (db: Database, letters: Letters, now: number): Statement[] => [
  db
    .update(ledger)
    .set({ state: 'suppressed', reason: whyGone, nextAttemptAt: null, jobId: letters.jobId, changedAt: now })
    .where(isHeld(letters)),
  release(db, letters),
]

/** Closes an issue of which nothing is pending any more. Belongs behind whatever changed its ledger. */
export const settle = (db: Database, issueId: string, now: number): Statement =>
  db
    .update(issue)
    .set({ finishedAt: now, state: sql`CASE ${issue.state} WHEN 'cancelled' THEN 'cancelled' ELSE 'sent' END` })
    .where(
      and(
        eq(issue.id, issueId),
        inArray(issue.state, ['sending', 'paused', 'cancelled']),
        sql`${issue.finishedAt} IS NULL`,
        // asked first, because it is quick: the ledger has to be looked through
        sql`NOT EXISTS (SELECT 1 FROM dispatch_chunk WHERE issue_id = ${issueId} AND open > 0)`,
        sql`NOT EXISTS (SELECT 1 FROM ledger WHERE issue_id = ${issueId} AND state = 'planned')`,
      ),
    )
