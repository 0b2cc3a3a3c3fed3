import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
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

/** Fails the whole batch if one of them has been asked, or has left, since they were read. */
export const stillToAsk = (db: Database, ids: readonly string[]): Statement =>
  mustHold(db, ids, sql`${isReachable} AND subscriber.still_wanted_asked_at IS NULL`)

/** Fails the whole batch if one of them has answered, or has left, since they were read. */
export const stillSilent = (db: Database, ids: readonly string[]): Statement =>
  mustHold(db, ids, sql`subscriber.state = 'confirmed' AND subscriber.still_wanted_asked_at IS NOT NULL`)

/** No column of a state can be without one. */
const mustHold = (db: Database, ids: readonly string[], condition: SQL): Statement =>
  db
    .update(subscriber)
    .set({ state: sql`CASE WHEN ${condition} THEN ${subscriber.state} END` })
    .where(idsIn(ids))

export const noteAsked = (db: Database, ids: readonly string[], now: number): Statement =>
  db.update(subscriber).set({ stillWantedAskedAt: now }).where(idsIn(ids))

/** The question did not reach them, or nobody knows. */
const isUnasked = sql`EXISTS (SELECT 1 FROM consent WHERE consent.subscriber_id = subscriber.id AND consent.step = 'question_lost'
  AND consent.at >= subscriber.still_wanted_asked_at)`

const isSilent = (before: number) => and(eq(subscriber.state, 'confirmed'), lt(subscriber.stillWantedAskedAt, before))

/** Those of these whose answer is waited for. */
export const waitedFor = async (db: Database, ids: readonly string[]): Promise<readonly Subscriber[]> => {
  const rows = await db
    .select()
    .from(subscriber)
    .where(and(eq(subscriber.state, 'confirmed'), isNotNull(subscriber.stillWantedAskedAt), idsIn(ids)))
  return rows.map(toSubscriber)
}

/** Whom the question did not reach is asked again, once its time is over: what refused it may be mended by then. */
export const askUnaskedAgain = (db: Database, before: number): Statement =>
  db
    .update(subscriber)
    .set({ stillWantedAskedAt: null })
    .where(and(isSilent(before), isUnasked))

/** Who was asked before `before` and has not answered. */
export const unansweredSince = async (db: Database, before: number, limit: number): Promise<readonly Subscriber[]> => {
  const rows = await db
    .select()
    .from(subscriber)
    .where(and(isSilent(before), sql`NOT ${isUnasked}`))
    .limit(limit)
  return rows.map(toSubscriber)
}

export const pauseUnanswered = (db: Database, ids: readonly string[], now: number): Statement =>
  db.update(subscriber).set({ state: 'paused', pausedAt: now }).where(idsIn(ids))

/** They want to go on, or again. */
export const keepSubscriber = (db: Database, id: string, now: number): Statement =>
  db
    .update(subscriber)
    .set({ state: 'confirmed', keptAt: now, stillWantedAskedAt: null, pausedAt: null })
    .where(and(eq(subscriber.id, id), inArray(subscriber.state, ['confirmed', 'paused'])))
