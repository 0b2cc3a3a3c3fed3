import type { Database, Statement } from '@vorbild/events/statement'
import { and, count, eq, gt, inArray, isNotNull, min, sql } from 'drizzle-orm'
import type { LedgerState } from '../rules/equation.ts'
import { noteTrial } from './reach.ts'
import { issue, ledger } from './schema.ts'

export const countStates = async (db: Database, issueId: string): Promise<Readonly<Partial<Record<LedgerState, number>>>> => {
  const rows = await db.select({ state: ledger.state, n: count() }).from(ledger).where(eq(ledger.issueId, issueId)).groupBy(ledger.state)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** Recipients that did not simply get their letter, by state and reason. */
export interface LedgerNotes {
  readonly reasons: readonly { readonly state: LedgerState; readonly reason: string; readonly count: number }[]
  /** Waiting for a mail server that asked to come back later. */
  readonly waiting: { readonly count: number; readonly nextAttemptAt: number | null }
  /** May have got the letter twice. */
  readonly repeated: number
}

export const notesOf = async (db: Database, issueId: string): Promise<LedgerNotes> => {
  const isOf = eq(ledger.issueId, issueId)
  const [reasons, [waiting], [repeated]] = await db.batch([
    db
      .select({ state: ledger.state, reason: sql<string>`coalesce(${ledger.reason}, '')`, count: count() })
      .from(ledger)
      .where(and(isOf, inArray(ledger.state, ['failed', 'suppressed', 'unknown', 'excluded'])))
      .groupBy(ledger.state, ledger.reason),
    db
      .select({ count: count(), nextAttemptAt: min(ledger.nextAttemptAt) })
      .from(ledger)
      .where(and(isOf, eq(ledger.state, 'posted'), isNotNull(ledger.nextAttemptAt))),
    db
      .select({ count: count() })
      .from(ledger)
      .where(and(isOf, eq(ledger.repeated, true))),
  ])
  return { reasons, waiting: waiting ?? { count: 0, nextAttemptAt: null }, repeated: repeated?.count ?? 0 }
}

const RATE_MS = 10_000

/** Letters a second that came to an end in the last ten seconds. */
export const rateOf = async (db: Database, issueId: string, now: number): Promise<number> => {
  const [row] = await db
    .select({ n: count() })
    .from(ledger)
    .where(and(eq(ledger.issueId, issueId), inArray(ledger.state, ['accepted', 'failed', 'unknown']), gt(ledger.changedAt, now - RATE_MS)))
  return ((row?.n ?? 0) * 1000) / RATE_MS
}

/** Letters of one mail job of an issue. */
export interface Letters {
  readonly issueId: string
  readonly jobId: string
  readonly subscriberIds: readonly string[]
}

const idsIn = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Only what the mailer holds can have an outcome, so whatever is told twice is counted once. */
const isPosted = ({ issueId, jobId, subscriberIds }: Letters) =>
  and(
    eq(ledger.issueId, issueId),
    eq(ledger.jobId, jobId),
    eq(ledger.state, 'posted'),
    sql`${ledger.subscriberId} IN ${idsIn(subscriberIds)}`,
  )

export const acceptLetters = (db: Database, letters: Letters, repeated: readonly string[], now: number): Statement[] => [
  db
    .update(ledger)
    .set({
      state: 'accepted',
      nextAttemptAt: null,
      reason: null,
      changedAt: now,
      repeated: sql`${ledger.repeated} OR ${ledger.subscriberId} IN ${idsIn(repeated)}`,
    })
    .where(isPosted(letters)),
  noteTrial(db, letters.subscriberIds, now),
]

export const deferLetters = (db: Database, letters: Letters, reason: string, nextAttemptAt: number, now: number): Statement =>
  db.update(ledger).set({ nextAttemptAt, reason, changedAt: now }).where(isPosted(letters))

export const failLetters = (db: Database, letters: Letters, reason: string, now: number): Statement =>
  db.update(ledger).set({ state: 'failed', nextAttemptAt: null, reason, changedAt: now }).where(isPosted(letters))

/** They came back days after the mail server had taken them. */
export const bringBack = (db: Database, letters: Letters, reason: string, now: number): Statement =>
  db
    .update(ledger)
    .set({ state: 'failed', nextAttemptAt: null, reason, changedAt: now })
    .where(
      and(
        eq(ledger.issueId, letters.issueId),
        eq(ledger.jobId, letters.jobId),
        inArray(ledger.state, ['posted', 'accepted', 'unknown']),
        sql`${ledger.subscriberId} IN ${idsIn(letters.subscriberIds)}`,
      ),
    )

/** In the air at a kill, and not to be sent again before a person decides. */
export const holdLetters = (db: Database, letters: Letters, now: number): Statement =>
  db.update(ledger).set({ state: 'unknown', nextAttemptAt: null, reason: 'in_the_air', changedAt: now }).where(isPosted(letters))

/** The mailer never sent these, because their job was taken back: they wait for their turn again, or fell with the issue. */
export const returnLetters = (db: Database, letters: Letters, now: number): Statement =>
  db
    .update(ledger)
    .set({
      state: sql`CASE WHEN ${isCancelled(letters.issueId)} THEN 'suppressed' ELSE 'planned' END`,
      reason: sql`CASE WHEN ${isCancelled(letters.issueId)} THEN 'cancelled' END`,
      jobId: null,
      nextAttemptAt: null,
      changedAt: now,
    })
    .where(isPosted(letters))

const isCancelled = (issueId: string) => sql`EXISTS (SELECT 1 FROM issue WHERE id = ${issueId} AND state = 'cancelled')`

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
        sql`NOT EXISTS (SELECT 1 FROM ledger WHERE issue_id = ${issueId} AND state IN ('planned', 'posted'))`,
      ),
    )
