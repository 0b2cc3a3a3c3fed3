import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, sql } from 'drizzle-orm'
import { issue } from './schema.ts'

/** The issue somebody left by: its number from a link, or its id from a letter that came back. */
export type ExitIssue = { readonly number: number } | { readonly id: string }

const named = (which: ExitIssue) => ('number' in which ? eq(issue.number, which.number) : eq(issue.id, which.id))

/** Counts somebody who is about to leave, once; belongs before what takes them off the list. Only the number stays. */
export const countUnsubscribed = (db: Database, which: ExitIssue, subscriberId: string): Statement =>
  db
    .update(issue)
    .set({ unsubscribed: sql`${issue.unsubscribed} + 1` })
    .where(and(named(which), sql`EXISTS (SELECT 1 FROM subscriber WHERE id = ${subscriberId} AND state IN ('confirmed', 'paused'))`))

/** Counts a complaint, once for an address; belongs before what puts it on the suppression list. */
export const countComplaint = (db: Database, which: ExitIssue, hash: string): Statement =>
  db
    .update(issue)
    .set({ complained: sql`${issue.complained} + 1` })
    .where(and(named(which), sql`NOT EXISTS (SELECT 1 FROM suppression WHERE hash = ${hash} AND reason = 'complained')`))
