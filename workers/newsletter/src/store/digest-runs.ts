import type { Database, Statement } from '@vorbild/events/statement'
import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { DigestSending } from '../rules/digest-sending.ts'
import { equationOf, type LedgerState } from '../rules/equation.ts'
import { DIGEST_RHYTHMS, type DigestRhythm } from '../rules/interests.ts'
import { equationIn } from '../rules/issue-figures.ts'
import { digestEdition, digestRun, digestSending } from './digest-schema.ts'
import { ledger, subscriber } from './schema.ts'
import { isReachable } from './subscribers.ts'

/** How a rhythm stands: the last due time that was seen to, and since when it is stopped. */
export interface RhythmState {
  readonly dueAt: number
  readonly stoppedAt: number | null
}

export const rhythmState = async (db: Database, rhythm: DigestRhythm): Promise<RhythmState | null> => {
  const [row] = await db
    .select({ dueAt: digestRun.dueAt, stoppedAt: digestRun.stoppedAt })
    .from(digestRun)
    .where(eq(digestRun.rhythm, rhythm))
  return row ?? null
}

export const noteRun = (db: Database, rhythm: DigestRhythm, dueAt: number): Statement =>
  db.insert(digestRun).values({ rhythm, dueAt }).onConflictDoUpdate({ target: digestRun.rhythm, set: { dueAt } })

/** `dueAt` counts only where the rhythm was never due. */
export const stopRhythm = (db: Database, rhythm: DigestRhythm, dueAt: number, now: number): Statement =>
  db
    .insert(digestRun)
    .values({ rhythm, dueAt, stoppedAt: now })
    .onConflictDoUpdate({ target: digestRun.rhythm, set: { stoppedAt: sql`coalesce(${digestRun.stoppedAt}, ${now})` } })

/** Goes on with the next regular time: what was due meanwhile does not fire by surprise. */
export const resumeRhythm = (db: Database, rhythm: DigestRhythm, dueAt: number): Statement =>
  db.update(digestRun).set({ stoppedAt: null, dueAt }).where(eq(digestRun.rhythm, rhythm))

/** One under way, or that a kill has cut off, is gone on with after the last reader it has seen to. */
export const openSending = async (
  db: Database,
  rhythm: DigestRhythm,
): Promise<{ readonly id: string; readonly through: string } | null> => {
  const [row] = await db
    .select({ id: digestSending.id, through: digestSending.through })
    .from(digestSending)
    .where(and(eq(digestSending.rhythm, rhythm), isNull(digestSending.finishedAt)))
  return row ?? null
}

export const beginSending = (db: Database, sending: { readonly id: string; readonly rhythm: DigestRhythm }, now: number): Statement =>
  db
    .insert(digestSending)
    .values({ ...sending, startedAt: now })
    .onConflictDoNothing()

/** So many more readers were seen to, the last of them `through`. Belongs behind all of their letters. */
export const noteThrough = (db: Database, id: string, readers: number, through: string): Statement =>
  db
    .update(digestSending)
    .set({ readers: sql`${digestSending.readers} + ${readers}`, through })
    .where(eq(digestSending.id, id))

export const finishSending = (db: Database, id: string, now: number): Statement =>
  db.update(digestSending).set({ finishedAt: now }).where(eq(digestSending.id, id))

/** Reachable subscribers of each rhythm. */
export const countDigestReaders = async (db: Database): Promise<Readonly<Partial<Record<DigestRhythm, number>>>> => {
  const rows = await db
    .select({ rhythm: subscriber.rhythm, n: count() })
    .from(subscriber)
    .where(and(isReachable, inArray(subscriber.rhythm, [...DIGEST_RHYTHMS])))
    .groupBy(subscriber.rhythm)
  return Object.fromEntries(rows.map(({ rhythm, n }) => [rhythm, n]))
}

/** What became of the letters of some sendings. */
export const digestCounts = async (db: Database, ids: readonly string[]) => {
  const rows = await db
    .select({ id: digestEdition.sendingId, state: ledger.state, n: count() })
    .from(digestEdition)
    .innerJoin(ledger, eq(ledger.issueId, digestEdition.id))
    .where(sql`${digestEdition.sendingId} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .groupBy(digestEdition.sendingId, ledger.state)
  return (sendingId: string): Partial<Record<LedgerState, number>> =>
    Object.fromEntries(rows.filter(({ id }) => id === sendingId).map(({ state, n }) => [state, n]))
}

/** The newest ones with what has become of their letters. Ledgers that still change are counted, the others were. */
export const lastSendings = async (db: Database, limit: number): Promise<readonly DigestSending[]> => {
  const rows = await db.select().from(digestSending).orderBy(desc(digestSending.startedAt), desc(digestSending.id)).limit(limit)
  const ids = rows.map(({ id }) => id)
  const [editions, countsOf] = await Promise.all([
    db
      .select({ id: digestEdition.sendingId, renders: count(), letters: sql<number>`sum(${digestEdition.letters})` })
      .from(digestEdition)
      .where(sql`${digestEdition.sendingId} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
      .groupBy(digestEdition.sendingId),
    digestCounts(db, ids),
  ])
  return rows.map(({ figures, ...row }) => {
    const { renders = 0, letters = 0 } = editions.find(({ id }) => id === row.id) ?? {}
    return { ...row, renders, equation: figures === null ? equationOf(letters, countsOf(row.id)) : equationIn(letters, figures) }
  })
}
