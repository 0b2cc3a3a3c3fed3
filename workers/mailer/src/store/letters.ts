import type { Database, Statement } from '@vorbild/events/statement'
import { LETTER_TAKEN_BACK } from '@vorbild/mail/mail-job'
import type { Outcome } from '@vorbild/mail/transport'
import { and, asc, count, eq, inArray, lte, min, type SQL, sql } from 'drizzle-orm'
import type { Unreported } from '../rules/report.ts'
import type { Retry } from '../rules/retry.ts'
import { type OutboundState, outbound } from './schema.ts'

/** A letter that was tried before. */
export interface DueLetter {
  readonly jobId: string
  readonly letterId: string
  readonly attempts: number
  readonly answers: number
  readonly createdAt: number
  readonly repeated: number
}

/** What becomes of a letter that was not simply taken. */
export interface Trouble {
  readonly jobId: string
  readonly letterId: string
  readonly attempts: number
  readonly answers: number
  readonly createdAt: number
  readonly isRepeat: boolean
}

/** Of a letter that was left behind while its server was silent. */
export const NO_ANSWER = 'no_answer_yet'
/** Longer than any answer is waited for. */
const NO_ANSWER_MS = 15 * 60 * 1000

const WAITING: OutboundState[] = ['queued', 'deferred']

const isDue = (now: number) => and(inArray(outbound.state, WAITING), lte(outbound.nextAt, now))
// written out, not bound: a partial index serves a condition only if it is known to be the same
const isUnreported = sql`${outbound.unreported} = 1`
const isRepeated = sql`${outbound.repeated} = 1`
const isOf = (jobId: string, letterIds: readonly string[]) =>
  and(eq(outbound.jobId, jobId), sql`${outbound.letterId} IN (SELECT value FROM json_each(${JSON.stringify(letterIds)}))`)
const lettersAt = (jobId: string, places: readonly number[]) => sql`
  (SELECT letter.value FROM job, json_each(job.letters) letter
    WHERE job.id = ${jobId} AND letter.key IN (SELECT value FROM json_each(${JSON.stringify(places)})))`
/** A row for each letter; `columns` from the state on, in the order of the table. One parameter for all ids, since D1 takes a hundred. */
const rowFor = (jobId: string, letterIds: readonly string[], columns: SQL) =>
  sql`SELECT ${jobId}, value, ${columns} FROM json_each(${JSON.stringify(letterIds)}) WHERE true`
const isOfPurpose = (purpose: string) => sql`${outbound.jobId} IN (SELECT id FROM job WHERE purpose = ${purpose})`

/** Letters that did not simply go out: the only place that knows their table. */
export const letterStore = (db: Database) => ({
  due: (jobIds: readonly string[], now: number): Promise<DueLetter[]> =>
    db
      .select({
        jobId: outbound.jobId,
        letterId: outbound.letterId,
        attempts: outbound.attempts,
        answers: outbound.answers,
        createdAt: outbound.createdAt,
        repeated: outbound.repeated,
      })
      .from(outbound)
      .where(and(sql`${outbound.jobId} IN (SELECT value FROM json_each(${JSON.stringify(jobIds)}))`, isDue(now))),

  /** Notes a letter that was put off or refused. */
  markTrouble: (trouble: Trouble, outcome: Exclude<Outcome, { state: 'accepted' }>, retry: Retry): Statement => {
    const columns = columnsOf(outcome, retry)
    const repeated = trouble.isRepeat || ('inTheAir' in outcome && outcome.inTheAir) ? 1 : 0
    const { jobId, letterId, attempts, answers, createdAt } = trouble
    const nextAt = retry.state === 'deferred' ? retry.nextAt : createdAt
    return (
      db
        .insert(outbound)
        .values({ jobId, letterId, attempts, answers, nextAt, createdAt, repeated, ...columns, unreported: 1 })
        // told once, not at every attempt
        .onConflictDoUpdate({
          target: [outbound.jobId, outbound.letterId],
          set: {
            attempts,
            answers,
            nextAt,
            repeated,
            ...columns,
            unreported: columns.state === 'deferred' ? sql`CASE WHEN ${outbound.reportedState} = 'deferred' THEN 0 ELSE 1 END` : 1,
          },
        })
    )
  },

  /** Its sender took it back before it left. */
  giveUp: ({ jobId, letterId, attempts, answers, createdAt, isRepeat }: Trouble): Statement => {
    const repeated = isRepeat ? 1 : 0
    const ended = { state: 'failed' as const, attempts, answers, nextAt: createdAt, repeated, reason: LETTER_TAKEN_BACK, unreported: 1 }
    return db
      .insert(outbound)
      .values({ jobId, letterId, createdAt, ...ended })
      .onConflictDoUpdate({ target: [outbound.jobId, outbound.letterId], set: ended })
  },

  /**
   * Handed over, and no answer yet. Nothing is told, and it is not tried again before `until`; a kill leaves it as what it is then, in
   * doubt: to be sent again and marked as that, or on hold.
   */
  leave: ({ jobId, letterId, attempts, answers, createdAt }: Trouble, onUnknown: 'again' | 'hold', now: number): Statement => {
    const left = {
      state: onUnknown === 'hold' ? ('unknown' as const) : ('deferred' as const),
      attempts,
      answers,
      nextAt: now + NO_ANSWER_MS,
      repeated: 1,
      reason: NO_ANSWER,
      unreported: 0,
    }
    return db
      .insert(outbound)
      .values({ jobId, letterId, createdAt, ...left })
      .onConflictDoUpdate({ target: [outbound.jobId, outbound.letterId], set: left })
  },

  /** Left behind, and accepted after all. */
  acceptLate: (jobId: string, letterId: string, isRepeat: boolean): Statement =>
    db
      .update(outbound)
      .set({ state: 'accepted', reason: null, repeated: isRepeat ? 1 : 0, unreported: 1 })
      .where(isOf(jobId, [letterId])),

  /** Whoever was left behind by a sender that is no more: nobody waits for their answers. */
  giveUpLeft: (now: number): Statement[] => [
    db
      .update(outbound)
      .set({ reason: null, unreported: 1 })
      .where(and(eq(outbound.state, 'unknown'), eq(outbound.reason, NO_ANSWER))),
    db
      .update(outbound)
      .set({ nextAt: now, reason: 'timeout' })
      .where(and(eq(outbound.state, 'deferred'), eq(outbound.reason, NO_ANSWER))),
  ],

  /** Nobody knows whether these arrived, and they are not to go out again unasked. */
  markUnknown: (jobId: string, letterIds: readonly string[], now: number): Statement =>
    db
      .insert(outbound)
      .select(rowFor(jobId, letterIds, sql`'unknown', 1, ${now}, NULL, 0, NULL, NULL, NULL, 1, ${now}, 0`))
      .onConflictDoUpdate({ target: [outbound.jobId, outbound.letterId], set: { state: 'unknown', reason: null, unreported: 1 } }),

  /** Those at these places that had a row of their own are through; those that may arrive twice get one, to be counted. */
  markAccepted: (jobId: string, places: readonly number[], repeated: readonly string[], now: number): Statement[] => [
    db
      .update(outbound)
      .set({ state: 'accepted', reason: null, reportedState: 'accepted', reportedAt: now, unreported: 0 })
      // the plus lets it look through the job's rows, mostly none, and at the list only for those
      .where(and(eq(outbound.jobId, jobId), sql`+${outbound.letterId} IN ${lettersAt(jobId, places)}`)),
    ...(repeated.length === 0
      ? []
      : [
          db
            .insert(outbound)
            .select(rowFor(jobId, repeated, sql`'accepted', 2, ${now}, NULL, 1, NULL, 'accepted', ${now}, 0, ${now}, 0`))
            .onConflictDoUpdate({ target: [outbound.jobId, outbound.letterId], set: { repeated: 1 } }),
        ]),
  ],

  /** How often the due letters of a purpose were tried so far: the few values among perhaps thousands of letters. */
  attemptsOfDue: async (purpose: string, now: number): Promise<readonly number[]> =>
    (
      await db
        .selectDistinct({ attempts: outbound.attempts })
        .from(outbound)
        .where(and(isDue(now), isOfPurpose(purpose)))
    ).map((row) => row.attempts),

  /** Puts off all due letters with this many attempts, without touching each. */
  putOffDue: (purpose: string, attempts: number, reason: string, retry: Retry, createdBefore: number | null, now: number): Statement =>
    db
      .update(outbound)
      .set({
        ...columnsOf({ state: 'deferred', reason, inTheAir: false }, retry),
        ...(retry.state === 'deferred' && { nextAt: retry.nextAt }),
        attempts: attempts + 1,
        unreported: retry.state === 'deferred' ? sql`CASE WHEN ${outbound.reportedState} = 'deferred' THEN 0 ELSE 1 END` : 1,
      })
      .where(
        and(
          isDue(now),
          isOfPurpose(purpose),
          eq(outbound.attempts, attempts),
          createdBefore === null ? undefined : lte(outbound.createdAt, createdBefore),
        ),
      ),

  /** Letters whose present state nobody was told yet. */
  unreported: (limit: number): Promise<Unreported[]> =>
    db
      .select({
        jobId: outbound.jobId,
        letterId: outbound.letterId,
        state: outbound.state,
        nextAt: outbound.nextAt,
        repeated: outbound.repeated,
        reason: outbound.reason,
      })
      .from(outbound)
      .where(isUnreported)
      .orderBy(asc(outbound.jobId), asc(outbound.letterId))
      .limit(limit) as Promise<Unreported[]>,

  markReported: (jobId: string, letterIds: readonly string[], now: number): Statement =>
    db
      .update(outbound)
      .set({ reportedState: sql`${outbound.state}`, reportedAt: now, unreported: 0 })
      .where(isOf(jobId, letterIds)),

  nextAt: async (): Promise<number | null> => {
    const [row] = await db
      .select({ at: min(outbound.nextAt) })
      .from(outbound)
      .where(inArray(outbound.state, WAITING))
    return row?.at ?? null
  },

  /** What an operator wants to know. */
  counts: async () => {
    const [open] = await db.select({ n: count() }).from(outbound).where(inArray(outbound.state, WAITING))
    const [twice] = await db.select({ n: count() }).from(outbound).where(isRepeated)
    const [doubt] = await db.select({ n: count() }).from(outbound).where(eq(outbound.state, 'unknown'))
    return { deferred: open?.n ?? 0, repeated: twice?.n ?? 0, unknown: doubt?.n ?? 0 }
  },
})

const columnsOf = (outcome: Exclude<Outcome, { state: 'accepted' }>, retry: Retry) => {
  if (outcome.state === 'refused') return { state: 'failed' as const, reason: outcome.reason }
  if (retry.state === 'failed') return { state: 'failed' as const, reason: retry.reason }
  return { state: 'deferred' as const, reason: outcome.reason }
}
