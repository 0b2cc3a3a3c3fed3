import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type Marks, readMarks, writeMarks } from '../rules/round.ts'
import { NO_ANSWER } from './letters.ts'
import { job, outbound, round } from './schema.ts'

const isNewsletter = sql`EXISTS (SELECT 1 FROM job WHERE job.id = outbound.job_id AND job.purpose = 'newsletter')`
const mayHaveArrived = sql.raw("job.purpose = 'newsletter' AND substr(round.marks, letter.key + 1, 1) IN ('x', 'b')")

/** How far the jobs being sent have come: the only place that knows the table. */
export const roundStore = (db: Database) => {
  /** Rows for the waiting letters of some rounds; `columns` from state to reason, in the order of the table. */
  const waitingBecome = (columns: SQL, ofRounds: SQL): Statement =>
    db
      .insert(outbound)
      .select(sql`
        SELECT round.job_id, letter.value, ${columns}, NULL, NULL, 1, ${job.createdAt}, 0
        FROM round JOIN job ON job.id = round.job_id, json_each(job.letters) AS letter
        WHERE substr(round.marks, letter.key + 1, 1) IN ('.', 'x', 'b') AND round.${ofRounds}`)
      .onConflictDoNothing()

  return {
    of: async (jobIds: readonly string[]): Promise<ReadonlyMap<string, Marks>> => {
      const rows = await db
        .select()
        .from(round)
        .where(sql`${round.jobId} IN (SELECT value FROM json_each(${JSON.stringify(jobIds)}))`)
      return new Map(rows.map(({ jobId, marks }) => [jobId, readMarks(marks)]))
    },

    write: (jobId: string, marks: Marks): Statement => {
      const text = writeMarks(marks)
      return db
        .insert(round)
        .values({ jobId, marks: text })
        .onConflictDoUpdate({ target: round.jobId, set: { marks: text } })
    },

    end: (jobId: string): Statement => db.delete(round).where(eq(round.jobId, jobId)),

    /** Rounds with letters that were accepted and not told of; or in the air, as senders without a journal left them. */
    interrupted: async (): Promise<ReadonlyMap<string, Marks>> => {
      const rows = await db.select().from(round).where(sql`${round.marks} GLOB '*[sycar]*'`)
      return new Map(rows.map(({ jobId, marks }) => [jobId, readMarks(marks)]))
    },

    /** Letters that wait for their turn. */
    waiting: async (): Promise<number> => {
      const [row] = await db
        .select({ n: sql<number>`coalesce(sum(length(replace(replace(replace(${round.marks}, '-', ''), 'a', ''), 'r', ''))), 0)` })
        .from(round)
      return row?.n ?? 0
    },

    isAny: async (): Promise<boolean> => (await db.select({ id: round.jobId }).from(round).limit(1)).length > 0,

    /**
     * All letters of jobs that wait in a round or for another attempt have failed; not those whose server still has to answer. Of a newsletter's
     * letter that may have arrived before, nobody knows.
     */
    failAll: (jobIds: readonly string[], reason: string): Statement[] => {
      const ofJobs = sql`job_id IN (SELECT value FROM json_each(${JSON.stringify(jobIds)}))`
      return [
        db
          .update(outbound)
          .set({
            state: sql`CASE WHEN ${outbound.repeated} = 1 AND ${isNewsletter} THEN 'unknown' ELSE 'failed' END`,
            reason: sql`CASE WHEN ${outbound.repeated} = 1 AND ${isNewsletter} THEN NULL ELSE ${reason} END`,
            repeated: sql`CASE WHEN ${isNewsletter} THEN 0 ELSE ${outbound.repeated} END`,
            unreported: 1,
          })
          .where(and(inArray(outbound.state, ['queued', 'deferred']), sql`${outbound.reason} IS NOT ${NO_ANSWER}`, ofJobs)),
        waitingBecome(
          sql`CASE WHEN ${mayHaveArrived} THEN 'unknown' ELSE 'failed' END, 0, ${job.createdAt}, NULL, 0,
            CASE WHEN ${mayHaveArrived} THEN NULL ELSE ${reason} END`,
          ofJobs,
        ),
        db.delete(round).where(ofJobs),
      ]
    },

    /** All letters of jobs that wait in a round or for another attempt wait until `nextAt`; not those whose server still has to answer. */
    putOff: (jobIds: readonly string[], reason: string, nextAt: number): Statement[] => {
      const ofJobs = sql`job_id IN (SELECT value FROM json_each(${JSON.stringify(jobIds)}))`
      return [
        db
          .update(outbound)
          .set({ state: 'deferred', nextAt, unreported: sql`CASE ${outbound.reportedState} WHEN 'deferred' THEN 0 ELSE 1 END` })
          .where(and(inArray(outbound.state, ['queued', 'deferred']), sql`${outbound.reason} IS NOT ${NO_ANSWER}`, ofJobs)),
        waitingBecome(sql`'deferred', 1, ${nextAt}, NULL, substr(round.marks, letter.key + 1, 1) = 'x', ${reason}`, ofJobs),
        db.delete(round).where(ofJobs),
      ]
    },

    /** All waiting letters of a purpose become rows put off until `nextAt`, without touching each; their rounds end. */
    putOffAll: (purpose: 'transactional' | 'newsletter', reason: string, nextAt: number): Statement[] => {
      const ofPurpose = sql`job_id IN (SELECT id FROM job WHERE purpose = ${purpose})`
      return [
        waitingBecome(sql`'deferred', 1, ${nextAt}, NULL, substr(round.marks, letter.key + 1, 1) = 'x', ${reason}`, ofPurpose),
        db.delete(round).where(ofPurpose),
      ]
    },
  }
}
