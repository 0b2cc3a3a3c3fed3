import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { MeantFor } from '../rules/meant-for.ts'
import { isMeant, type Which } from './held.ts'
import { postedJob } from './schema.ts'
import { isReachable } from './subscribers.ts'

export interface PostedJob {
  readonly jobId: string
  readonly meantFor: MeantFor
  readonly subscriberIds: readonly string[]
}

/** Notes a mail job that belongs to no issue. */
export const keepPosted = (db: Database, { jobId, meantFor, subscriberIds }: PostedJob, now: number): Statement =>
  db.insert(postedJob).values({ jobId, meantFor, held: JSON.stringify(subscriberIds), postedAt: now })

/** The mailer is done with these letters. */
export const releasePosted = (db: Database, jobId: string, which: Which): Statement[] => [
  db
    .update(postedJob)
    .set({
      held: sql`(SELECT json_group_array(CASE WHEN ${isMeant(which)} THEN NULL ELSE held.value END) FROM json_each(posted_job.held) held)`,
    })
    .where(eq(postedJob.jobId, jobId)),
  db
    .delete(postedJob)
    .where(and(eq(postedJob.jobId, jobId), sql`NOT EXISTS (SELECT 1 FROM json_each(posted_job.held) held WHERE held.value IS NOT NULL)`)),
]

/** Letters that the mailer holds for people they are not meant for any more, by mail job. */
export const postedToLeavers = async (
  db: Database,
): Promise<readonly { readonly jobId: string; readonly subscriberIds: readonly string[] }[]> => {
  const rows = await db.all<{ jobId: string; subscriberIds: string }>(sql`
    SELECT job_id AS jobId, json_group_array(held.value) AS subscriberIds
    FROM posted_job, json_each(posted_job.held) held LEFT JOIN subscriber ON subscriber.id = held.value
    WHERE held.value IS NOT NULL AND NOT CASE
      WHEN subscriber.id IS NULL THEN 0
      WHEN posted_job.meant_for = 'subscribers' THEN ${isReachable}
      WHEN posted_job.meant_for = 'undecided' THEN subscriber.state <> 'unsubscribed'
      ELSE 1 END
    GROUP BY job_id`)
  // written by ourselves
  return rows.map(({ jobId, subscriberIds }) => ({ jobId, subscriberIds: JSON.parse(subscriberIds) as string[] }))
}

/** The mailer keeps nothing for as long as that. */
export const forgetPosted = (db: Database, before: number): Statement => db.delete(postedJob).where(lt(postedJob.postedAt, before))
