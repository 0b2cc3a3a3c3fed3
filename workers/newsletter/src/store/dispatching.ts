import type { Database, Statement } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import { and, eq, gt, inArray, max, sql, sum } from 'drizzle-orm'
import type { DispatchTruth } from '../rules/dispatch.ts'
import type { IssueState } from '../rules/issue.ts'
import { anybodyLeft, isHeldByMailer } from './candidates.ts'
import { dispatchChunk, issue, ledger } from './schema.ts'
import { isReachable, whyGone } from './subscribers.ts'

const standingOf = (db: Database, issueId: string) =>
  [
    db
      .select({ state: issue.state, pace: issue.pace, correlationId: issue.correlationId, ended: issue.finishedAt })
      .from(issue)
      .where(eq(issue.id, issueId)),
    db
      .select({ highest: max(dispatchChunk.chunk), held: sum(dispatchChunk.open).mapWith(Number) })
      .from(dispatchChunk)
      .where(eq(dispatchChunk.issueId, issueId)),
  ] as const

/** How the sending of an issue stands. */
export const dispatchTruth = async (
  db: Database,
  issueId: string,
): Promise<DispatchTruth & { readonly pace: number | null; readonly ended: number | null }> => {
  const [[state], [chunk], [left]] = await db.batch([...standingOf(db, issueId), anybodyLeft(db, issueId)])
  const isSending = state?.state === 'sending'
  return {
    isSending,
    posted: chunk?.highest ?? 0,
    held: chunk?.held ?? 0,
    isPlanned: isSending && left?.isAnybody === 1,
    pace: state?.pace ?? null,
    ended: state?.ended ?? null,
  }
}

/** Which chunk is to be posted next, and the request by which the sending began; null unless the issue is being sent. */
export const nextPosting = async (
  db: Database,
  issueId: string,
): Promise<{ readonly chunk: number; readonly pace: number | null; readonly correlationId: string } | null> => {
  const [[state], [chunk]] = await db.batch(standingOf(db, issueId))
  if (state?.state !== 'sending') return null
  return { chunk: (chunk?.highest ?? 0) + 1, pace: state.pace, correlationId: state.correlationId ?? issueId }
}

export const issuesBeingSent = async (db: Database): Promise<readonly string[]> =>
  (await db.select({ id: issue.id }).from(issue).where(eq(issue.state, 'sending'))).map(({ id }) => id)

export interface Chunk {
  readonly issueId: string
  readonly chunk: number
  readonly jobId: string
  readonly locale: Locale
  readonly recipients: readonly string[]
  /** Who left since the recipients were frozen. */
  readonly gone: readonly string[]
}

const isPlanned = (issueId: string) => and(eq(ledger.issueId, issueId), eq(ledger.state, 'planned'))

/**
 * Hands a chunk over. The first row is a guard that lets the whole batch fail: its key, if this chunk was posted before, so that no
 * two are made from the same state of things; its `letters`, which become NULL if meanwhile the issue was paused, a recipient left, or the mailer has one of them.
 * Nothing is written per recipient: the chunk itself tells who is with the mailer.
 */
export const postChunk = (db: Database, { issueId, chunk, jobId, locale, recipients, gone }: Chunk, now: number): Statement[] => {
  const held = JSON.stringify(recipients)
  const through = [...recipients, ...gone].reduce((last, id) => (id > last ? id : last), '')
  return [
    // every column in the table's order, as drizzle writes them
    db.insert(dispatchChunk).select(sql`
      WITH chunk(held) AS (SELECT ${held})
      SELECT ${issueId}, ${chunk}, ${jobId}, CASE count(*) WHEN ${recipients.length} THEN count(*) END, ${now}, ${locale}, ${through},
        (SELECT held FROM chunk), ${recipients.length}
      FROM ledger JOIN subscriber ON subscriber.id = ledger.subscriber_id JOIN issue ON issue.id = ledger.issue_id
      WHERE ledger.issue_id = ${issueId} AND ledger.state = 'planned' AND issue.state = 'sending' AND ${isReachable}
        AND ledger.subscriber_id IN (SELECT value FROM chunk, json_each(chunk.held)) AND NOT (${isHeldByMailer(issueId)})`),
    ...(gone.length === 0
      ? []
      : [
          db
            .update(ledger)
            .set({ state: 'suppressed', reason: whyGone, changedAt: now })
            .where(and(isPlanned(issueId), sql`${ledger.subscriberId} IN (SELECT value FROM json_each(${JSON.stringify(gone)}))`)),
        ]),
  ]
}

/** The issue a mail job belongs to, or null if it is none of ours. */
export const issueOfJob = async (db: Database, jobId: string): Promise<string | null> => {
  const [row] = await db.select({ issueId: dispatchChunk.issueId }).from(dispatchChunk).where(eq(dispatchChunk.jobId, jobId))
  return row?.issueId ?? null
}

export const pauseIssue = (db: Database, issueId: string) => moveIssue(db, issueId, ['sending'], 'paused')
export const resumeIssue = (db: Database, issueId: string) => moveIssue(db, issueId, ['paused'], 'sending')

/** Mail jobs of an issue that the mailer holds. */
export const openJobs = async (db: Database, issueId: string): Promise<readonly string[]> => {
  const rows = await db
    .select({ jobId: dispatchChunk.jobId })
    .from(dispatchChunk)
    .where(and(eq(dispatchChunk.issueId, issueId), gt(dispatchChunk.open, 0)))
  return rows.map(({ jobId }) => jobId)
}

/** Letters that the mailer holds although their readers cannot be reached any more: ids of their subscribers, by mail job. */
export const heldOfLeavers = async (
  db: Database,
): Promise<readonly { readonly issueId: string; readonly jobId: string; readonly subscriberIds: readonly string[] }[]> => {
  const rows = await db.all<{ issueId: string; jobId: string; subscriberId: string }>(sql`
    SELECT c.issue_id AS issueId, c.job_id AS jobId, held.value AS subscriberId FROM dispatch_chunk c, json_each(c.held) held
    WHERE c.open > 0 AND held.value IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM subscriber WHERE subscriber.id = held.value AND ${isReachable})`)
  return [...Map.groupBy(rows, ({ jobId }) => jobId)].map(([jobId, some]) => ({
    jobId,
    issueId: some[0]?.issueId ?? '',
    subscriberIds: some.map(({ subscriberId }) => subscriberId),
  }))
}

/** Letters a second that somebody wished for this issue; null as the settings say. */
export const paceOf = async (db: Database, issueId: string): Promise<number | null> => {
  const [row] = await db.select({ pace: issue.pace }).from(issue).where(eq(issue.id, issueId))
  return row?.pace ?? null
}

export const setPace = (db: Database, issueId: string, pace: number): Statement =>
  db
    .update(issue)
    .set({ pace })
    .where(and(eq(issue.id, issueId), sql`${issue.finishedAt} IS NULL`))

/** Whoever got no letter yet will get none, unless the mailer has it. */
export const cancelIssue = (db: Database, issueId: string, now: number): Statement[] => [
  moveIssue(db, issueId, ['sending', 'paused'], 'cancelled'),
  db
    .update(ledger)
    .set({ state: 'suppressed', reason: 'cancelled', changedAt: now })
    .where(
      and(
        isPlanned(issueId),
        sql`EXISTS (SELECT 1 FROM issue WHERE id = ${issueId} AND state = 'cancelled')`,
        sql`NOT (${isHeldByMailer(issueId)})`,
      ),
    ),
]

const moveIssue = (db: Database, issueId: string, from: IssueState[], to: IssueState): Statement =>
  db
    .update(issue)
    .set({ state: to })
    .where(and(eq(issue.id, issueId), inArray(issue.state, from)))
