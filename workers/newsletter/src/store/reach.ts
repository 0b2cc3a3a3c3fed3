import type { Database, Statement } from '@vorbild/events/statement'
import { and, count, desc, eq, isNotNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { REACHED, type Reach } from '../rules/reach.ts'
import { subscriber } from './schema.ts'

const columns = {
  reach: subscriber.reach,
  bounces: subscriber.bounces,
  bouncingSince: subscriber.bouncingSince,
  bouncedAt: subscriber.bouncedAt,
  bounceReason: subscriber.bounceReason,
  pausedUntil: subscriber.pausedUntil,
}

const idsIn = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** How some people are reached, by id. */
export const reachesOf = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Reach>> => {
  const rows = await db
    .select({ id: subscriber.id, ...columns })
    .from(subscriber)
    .where(sql`${subscriber.id} IN ${idsIn(ids)}`)
  return new Map(rows.map(({ id, ...reach }) => [id, reach]))
}

export const keepReach = (db: Database, id: string, reach: Reach): Statement =>
  db
    .update(subscriber)
    .set({ ...reach, trialAt: null })
    .where(eq(subscriber.id, id))

/** The mail server took the one letter after a pause; whether it comes back shows within days. */
export const noteTrial = (db: Database, ids: SQL, now: number): Statement =>
  db
    .update(subscriber)
    .set({ trialAt: now })
    .where(and(eq(subscriber.reach, 'trial'), sql`${subscriber.trialAt} IS NULL`, sql`${subscriber.id} IN ${ids}`))

/** Letters go to them again, if they get the newsletter at all, and what was is forgotten. */
export const reachAgain = (db: Database, id: string): Statement =>
  db
    .update(subscriber)
    .set({ ...REACHED, trialAt: null })
    .where(eq(subscriber.id, id))

/** What time alone changes: pauses end, a trial that nothing came back from was good, single bounces are forgotten. */
export const passTime = (
  db: Database,
  { now, trialBefore, forgetBefore }: { readonly now: number; readonly trialBefore: number; readonly forgetBefore: number },
): Statement[] => [
  db
    .update(subscriber)
    .set({ reach: 'trial', pausedUntil: null })
    .where(and(eq(subscriber.reach, 'paused'), isNotNull(subscriber.bouncedAt), lt(subscriber.pausedUntil, now))),
  db
    .update(subscriber)
    .set({ ...REACHED, trialAt: null })
    .where(and(eq(subscriber.reach, 'trial'), isNotNull(subscriber.bouncedAt), lt(subscriber.trialAt, trialBefore))),
  db
    .update(subscriber)
    .set(REACHED)
    .where(and(eq(subscriber.reach, 'open'), isNotNull(subscriber.bouncedAt), lt(subscriber.bouncedAt, forgetBefore))),
]

/** Somebody who gets nothing now, or one letter to try. */
export interface Unreached extends Reach {
  readonly id: string
  readonly email: string
}

// the first condition is what the index holds
const isUnreached = and(isNotNull(subscriber.bouncedAt), ne(subscriber.reach, 'open'), eq(subscriber.state, 'confirmed'))

export const unreached = (
  db: Database,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Unreached[]> =>
  db
    .select({ id: subscriber.id, email: subscriber.email, ...columns })
    .from(subscriber)
    .where(isUnreached)
    .orderBy(desc(subscriber.bouncedAt), subscriber.id)
    .limit(limit)
    .offset(offset)

/** How many there are of each. */
export const countUnreached = async (db: Database): Promise<Readonly<Partial<Record<Reach['reach'], number>>>> => {
  const rows = await db.select({ reach: subscriber.reach, n: count() }).from(subscriber).where(isUnreached).groupBy(subscriber.reach)
  return Object.fromEntries(rows.map(({ reach, n }) => [reach, n]))
}
