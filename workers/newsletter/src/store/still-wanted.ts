import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { subscriber } from './schema.ts'
import { isReachable, type Subscriber, toSubscriber } from './subscribers.ts'

const idsIn = (ids: readonly string[]) => sql`${subscriber.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Who last said before `before` that they want it, and was not asked since. */
export const dueToAsk = async (db: Database, before: number, limit: number): Promise<readonly Subscriber[]> => {
  const rows = await db
    .select()
    .from(subscriber)
    .where(
      and(
        isReachable,
        // nobody confirms before they sign up, and the index knows the sign-up
        lt(subscriber.requestedAt, before),
        isNull(subscriber.stillWantedAskedAt),
        sql`coalesce(${subscriber.keptAt}, ${subscriber.confirmedAt}) < ${before}`,
      ),
    )
    .orderBy(asc(subscriber.requestedAt))
    .limit(limit)
  return rows.map(toSubscriber)
}

export const noteAsked = (db: Database, ids: readonly string[], now: number): Statement =>
  db
    .update(subscriber)
    .set({ stillWantedAskedAt: now })
    .where(and(idsIn(ids), isNull(subscriber.stillWantedAskedAt)))

/** Who was asked before `before` and has not answered. */
export const unansweredSince = async (db: Database, before: number, limit: number): Promise<readonly Subscriber[]> => {
  const rows = await db
    .select()
    .from(subscriber)
    .where(and(eq(subscriber.state, 'confirmed'), lt(subscriber.stillWantedAskedAt, before)))
    .limit(limit)
  return rows.map(toSubscriber)
}

/** Whoever answers at this very moment has answered. */
export const pauseUnanswered = (db: Database, ids: readonly string[], now: number): Statement =>
  db
    .update(subscriber)
    .set({ state: 'paused', pausedAt: now })
    .where(and(idsIn(ids), eq(subscriber.state, 'confirmed'), isNotNull(subscriber.stillWantedAskedAt)))

/** They want to go on, or again. */
export const keepSubscriber = (db: Database, id: string, now: number): Statement =>
  db
    .update(subscriber)
    .set({ state: 'confirmed', keptAt: now, stillWantedAskedAt: null, pausedAt: null })
    .where(and(eq(subscriber.id, id), inArray(subscriber.state, ['confirmed', 'paused'])))
