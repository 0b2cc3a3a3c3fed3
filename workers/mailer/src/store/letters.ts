import type { Database, Statement } from '@vorbild/events/statement'
import type { Outcome } from '@vorbild/mail/transport'
import { and, asc, count, eq, inArray, isNull, lt, lte, min, sql } from 'drizzle-orm'
import type { Unreported } from '../rules/report.ts'
import type { Retry } from '../rules/retry.ts'
import { job, type OutboundState, outbound } from './schema.ts'

export interface OpenJob {
  readonly id: string
  readonly purpose: 'transactional' | 'newsletter'
  readonly correlationId: string
  readonly causationId: string
}

export interface DueLetter {
  readonly jobId: string
  readonly letterId: string
  readonly attempts: number
  readonly createdAt: number
}

const WAITING: OutboundState[] = ['queued', 'deferred']
const OPEN: OutboundState[] = ['queued', 'sending', 'deferred']

const isDue = (now: number) => and(inArray(outbound.state, WAITING), lte(outbound.nextAt, now))
const isLetter = (letter: { readonly jobId: string; readonly letterId: string }) =>
  and(eq(outbound.jobId, letter.jobId), eq(outbound.letterId, letter.letterId))
// written out, not bound: a partial index serves a condition only if it is known to be the same
const isUnreported = sql`${outbound.unreported} = 1`
const isRepeated = sql`${outbound.repeated} = 1`
const openJob = { id: job.id, purpose: job.purpose, correlationId: job.correlationId, causationId: job.causationId }

/** Jobs and their letters on the way out: the only place that knows the tables. */
export const letterStore = (db: Database) => ({
  /** A job heard of. A job already known stays as it is. */
  take: (taken: OpenJob, letterIds: readonly string[], now: number): Statement[] => [
    db
      .insert(job)
      .values({ ...taken, createdAt: now })
      .onConflictDoNothing(),
    // one parameter for all letters, since D1 takes a hundred; the columns stand in the order of the table
    db
      .insert(outbound)
      .select(
        sql`SELECT ${taken.id}, value, 'queued', 0, ${now}, NULL, 0, NULL, NULL, NULL, 0, ${now} FROM json_each(${JSON.stringify(letterIds)}) WHERE true`,
      )
      .onConflictDoNothing(),
  ],

  /** The job to be served next: what a person waits for goes before newsletters. */
  nextDueJob: async (now: number): Promise<OpenJob | null> => {
    const [next] = await db
      .select(openJob)
      .from(outbound)
      .innerJoin(job, eq(job.id, outbound.jobId))
      .where(isDue(now))
      .groupBy(job.id)
      .orderBy(sql`${job.purpose} = 'newsletter'`, asc(job.createdAt), asc(job.id))
      .limit(1)
    return next ?? null
  },

  dueLetters: (jobId: string, now: number, limit: number): Promise<DueLetter[]> =>
    db
      .select({ jobId: outbound.jobId, letterId: outbound.letterId, attempts: outbound.attempts, createdAt: outbound.createdAt })
      .from(outbound)
      .where(and(eq(outbound.jobId, jobId), isDue(now)))
      .orderBy(asc(outbound.letterId))
      .limit(limit),

  markSending: (letter: DueLetter, now: number): Statement =>
    db
      .update(outbound)
      .set({ state: 'sending', startedAt: now, attempts: letter.attempts + 1 })
      .where(isLetter(letter)),

  markOutcome: (letter: DueLetter, outcome: Outcome, retry: Retry): Statement =>
    db.update(outbound).set(columnsOf(outcome, retry)).where(isLetter(letter)),

  /** How often the due letters were tried so far: the few values among perhaps thousands of letters. */
  attemptsOfDue: async (now: number): Promise<readonly number[]> =>
    (await db.selectDistinct({ attempts: outbound.attempts }).from(outbound).where(isDue(now))).map((row) => row.attempts),

  /** Puts off all due letters with this many attempts, without touching each. */
  putOffDue: (attempts: number, reason: string, retry: Retry, createdBefore: number | null, now: number): Statement =>
    db
      .update(outbound)
      .set({ ...columnsOf({ state: 'deferred', reason, inTheAir: false }, retry), attempts: attempts + 1 })
      .where(and(isDue(now), eq(outbound.attempts, attempts), createdBefore === null ? undefined : lte(outbound.createdAt, createdBefore))),

  /** Letters in the air when the sender was killed: the server may have them. They go out again and are counted as repeated. */
  recoverSending: async (now: number): Promise<number> =>
    (
      await db
        .update(outbound)
        .set({ state: 'queued', repeated: 1, nextAt: now })
        .where(eq(outbound.state, 'sending'))
        .returning({ id: outbound.letterId })
    ).length,

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

  jobsById: (ids: readonly string[]): Promise<OpenJob[]> =>
    db
      .select(openJob)
      .from(job)
      .where(sql`${job.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),

  markReported: (jobId: string, letterIds: readonly string[], now: number): Statement =>
    db
      .update(outbound)
      .set({ reportedState: sql`${outbound.state}`, reportedAt: now, unreported: 0 })
      .where(and(eq(outbound.jobId, jobId), sql`${outbound.letterId} IN (SELECT value FROM json_each(${JSON.stringify(letterIds)}))`)),

  /** Jobs without a letter left to send. */
  finishedJobs: async (limit: number): Promise<readonly string[]> =>
    (
      await db
        .select({ id: job.id })
        .from(job)
        .where(
          and(
            isNull(job.closedAt),
            sql`NOT EXISTS (SELECT 1 FROM outbound o WHERE o.job_id = ${job.id} AND o.state IN ('queued', 'sending', 'deferred'))`,
          ),
        )
        .limit(limit)
    ).map((row) => row.id),

  close: (jobIds: readonly string[], now: number): Statement =>
    db
      .update(job)
      .set({ closedAt: now })
      .where(sql`${job.id} IN (SELECT value FROM json_each(${JSON.stringify(jobIds)}))`),

  nextAt: async (): Promise<number | null> => {
    const [row] = await db
      .select({ at: min(outbound.nextAt) })
      .from(outbound)
      .where(inArray(outbound.state, OPEN))
    return row?.at ?? null
  },

  /** What an operator wants to know. */
  counts: async () => {
    const rows = await db
      .select({ state: outbound.state, n: count() })
      .from(outbound)
      .where(inArray(outbound.state, OPEN))
      .groupBy(outbound.state)
    const [all] = await db.select({ repeated: count() }).from(outbound).where(isRepeated)
    const of = (state: OutboundState) => rows.find((row) => row.state === state)?.n ?? 0
    return { waiting: of('queued') + of('sending'), deferred: of('deferred'), repeated: all?.repeated ?? 0 }
  },

  /** Forgets jobs closed before a time; the inbox still knows their events. */
  purge: (before: number): Statement[] => [
    db.delete(outbound).where(sql`${outbound.jobId} IN (SELECT id FROM job WHERE closed_at < ${before})`),
    db.delete(job).where(lt(job.closedAt, before)),
  ],
})

export type LetterStore = ReturnType<typeof letterStore>

const columnsOf = (outcome: Outcome, retry: Retry) => {
  if (outcome.state === 'accepted') return { state: 'accepted' as const, reason: null, unreported: 1 }
  if (outcome.state === 'refused') return { state: 'failed' as const, reason: outcome.reason, unreported: 1 }
  if (retry.state === 'failed') return { state: 'failed' as const, reason: retry.reason, unreported: 1 }
  return {
    state: 'deferred' as const,
    reason: outcome.reason,
    nextAt: retry.nextAt,
    // told once, not at every attempt
    unreported: sql`CASE WHEN ${outbound.reportedState} = 'deferred' THEN 0 ELSE 1 END`,
    ...(outcome.inTheAir && { repeated: 1 }),
  }
}
