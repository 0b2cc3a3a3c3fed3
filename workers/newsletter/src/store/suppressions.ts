import type { Database, Statement } from '@vorbild/events/statement'
import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import { givesWayTo, type SuppressionReason } from '../rules/suppression.ts'
import { suppression } from './list-schema.ts'

/** Notes that nobody may write to this address unasked; of several reasons the one that says most, and of equals the last. */
export const suppress = (db: Database, hash: string, reason: SuppressionReason, now: number): Statement =>
  db
    .insert(suppression)
    .values({ hash, reason, at: now })
    .onConflictDoUpdate({ target: suppression.hash, set: { reason, at: now }, setWhere: inArray(suppression.reason, givesWayTo(reason)) })

/** Whoever signs up themselves is written to again. */
export const liftSuppression = (db: Database, hash: string): Statement => db.delete(suppression).where(eq(suppression.hash, hash))

/** The address takes letters again; whoever said that they want none is left alone all the same. */
export const liftBounce = (db: Database, hash: string): Statement =>
  db.delete(suppression).where(and(eq(suppression.hash, hash), eq(suppression.reason, 'bounced')))

/** Those of these that are on the list. */
export const suppressedAmong = async (db: Database, hashes: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db
    .select({ hash: suppression.hash })
    .from(suppression)
    .where(sql`${suppression.hash} IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`)
  return new Set(rows.map(({ hash }) => hash))
}

/** How many are on the list and why, most first. */
export const countSuppressed = async (
  db: Database,
): Promise<readonly { readonly reason: SuppressionReason; readonly people: number }[]> => {
  const people = count()
  return db.select({ reason: suppression.reason, people }).from(suppression).groupBy(suppression.reason).orderBy(desc(people))
}
