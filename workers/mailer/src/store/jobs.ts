import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm'
import * as z from 'zod'
import { job, outbound, round } from './schema.ts'

const LetterIds = z.array(z.string())

export interface OpenJob {
  readonly id: string
  readonly purpose: 'transactional' | 'newsletter'
  readonly correlationId: string
  readonly causationId: string
  readonly onUnknown: 'again' | 'hold'
  readonly createdAt: number
}

const openJob = {
  id: job.id,
  purpose: job.purpose,
  correlationId: job.correlationId,
  causationId: job.causationId,
  onUnknown: job.onUnknown,
  createdAt: job.createdAt,
}

/** Mail jobs: the only place that knows their table. */
export const jobStore = (db: Database) => ({
  /** A job heard of, with all its letters waiting. A job already known stays as it is. */
  take: (taken: Omit<OpenJob, 'createdAt'>, letterIds: readonly string[], now: number): Statement[] => [
    db
      .insert(round)
      .select(sql`SELECT ${taken.id}, ${'.'.repeat(letterIds.length)} WHERE NOT EXISTS (SELECT 1 FROM job WHERE id = ${taken.id})`),
    db
      .insert(job)
      .values({ ...taken, letters: JSON.stringify(letterIds), createdAt: now })
      .onConflictDoNothing(),
  ],

  /** The jobs to be served next, with how many letters wait in their rounds: what people wait for goes before newsletters. */
  due: (now: number, limit: number): Promise<(OpenJob & { readonly waiting: number })[]> =>
    db
      .select({ ...openJob, waiting: sql<number>`coalesce((SELECT length(marks) FROM round WHERE job_id = ${job.id}), 0)` })
      .from(job)
      .where(
        sql`${job.id} IN (SELECT job_id FROM round
          UNION SELECT job_id FROM outbound WHERE state IN ('queued', 'deferred') AND next_at <= ${now})`,
      )
      .orderBy(sql`${job.purpose} = 'newsletter'`, asc(job.createdAt), asc(job.id))
      .limit(limit),

  byId: (ids: readonly string[]): Promise<OpenJob[]> =>
    db
      .select(openJob)
      .from(job)
      .where(sql`${job.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),

  /** Ids of a job's letters, in the order of its document. */
  letterIds: async (jobId: string): Promise<readonly string[]> => {
    const [row] = await db.select({ letters: job.letters }).from(job).where(eq(job.id, jobId))
    return LetterIds.parse(JSON.parse(row?.letters ?? '[]'))
  },

  /** The letter at a place of a job, for mail that comes back; null if there is none. */
  letterAt: async (
    jobId: string,
    position: number,
  ): Promise<{ readonly purpose: OpenJob['purpose']; readonly letterId: string } | null> => {
    const [row] = await db
      .select({ purpose: job.purpose, letterId: sql<string | null>`json_extract(${job.letters}, ${`$[${position}]`})` })
      .from(job)
      .where(eq(job.id, jobId))
    return row?.letterId ? { purpose: row.purpose, letterId: row.letterId } : null
  },

  /** Is this a letter of that job. */
  holds: async (jobId: string, letterId: string): Promise<boolean> =>
    (
      await db
        .select({ id: job.id })
        .from(job)
        .where(and(eq(job.id, jobId), sql`EXISTS (SELECT 1 FROM json_each(${job.letters}) WHERE value = ${letterId})`))
    ).length > 0,

  /** Those of these jobs that still have something to send. */
  openAmong: async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const rows = await db
      .select({ id: job.id })
      .from(job)
      .where(and(isNull(job.closedAt), sql`${job.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`))
    return new Set(rows.map(({ id }) => id))
  },

  /** Jobs without a letter left to send. */
  finished: async (limit: number): Promise<readonly string[]> =>
    (
      await db
        .select({ id: job.id })
        .from(job)
        .where(
          and(
            isNull(job.closedAt),
            sql`NOT EXISTS (SELECT 1 FROM round WHERE round.job_id = ${job.id})`,
            sql`NOT EXISTS (SELECT 1 FROM outbound o WHERE o.job_id = ${job.id} AND o.state IN ('queued', 'deferred'))`,
          ),
        )
        .limit(limit)
    ).map((row) => row.id),

  close: (jobIds: readonly string[], now: number): Statement =>
    db
      .update(job)
      .set({ closedAt: now })
      .where(sql`${job.id} IN (SELECT value FROM json_each(${JSON.stringify(jobIds)}))`),

  /** Forgets jobs closed before a time; the inbox still knows their events. */
  purge: (before: number): Statement[] => [
    db.delete(outbound).where(sql`${outbound.jobId} IN (SELECT id FROM job WHERE closed_at < ${before})`),
    db.delete(job).where(lt(job.closedAt, before)),
  ],
})
