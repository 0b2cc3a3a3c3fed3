import type { Database } from '@vorbild/events/statement'
import { and, asc, desc, eq, notInArray } from 'drizzle-orm'
import { erasure, type HistoryRow, history, type MailJobRow, mailJob } from './schema.ts'

/** What happened to entries: their timelines, their mails, and what is still to be deleted. */
export const recordStore = (db: Database) => ({
  timeline: async (submissionId: string): Promise<readonly HistoryRow[]> =>
    db.select().from(history).where(eq(history.submissionId, submissionId)).orderBy(asc(history.version)),
  newestMail: async (submissionId: string): Promise<MailJobRow | null> =>
    (await db.select().from(mailJob).where(eq(mailJob.submissionId, submissionId)).orderBy(desc(mailJob.requestedAt)).limit(1))[0] ?? null,
  mail: async (jobId: string): Promise<MailJobRow | null> => (await db.select().from(mailJob).where(eq(mailJob.jobId, jobId)))[0] ?? null,
  mailRequested: (jobId: string, submissionId: string, now: number) =>
    db.insert(mailJob).values({ jobId, submissionId, state: 'requested', requestedAt: now }).onConflictDoNothing(),
  mailEnded: (jobId: string, state: 'delivered' | 'bounced') => db.update(mailJob).set({ state }).where(eq(mailJob.jobId, jobId)),
  /** A late word of waiting does not undo the news that it arrived. */
  mailWaits: (jobId: string) =>
    db
      .update(mailJob)
      .set({ state: 'deferred' })
      .where(and(eq(mailJob.jobId, jobId), notInArray(mailJob.state, ['delivered', 'bounced']))),
  toErase: async (limit: number): Promise<readonly string[]> =>
    (await db.select({ id: erasure.submissionId }).from(erasure).orderBy(asc(erasure.requestedAt)).limit(limit)).map(({ id }) => id),
  erased: (submissionId: string) => db.delete(erasure).where(eq(erasure.submissionId, submissionId)),
})

export type RecordStore = ReturnType<typeof recordStore>
