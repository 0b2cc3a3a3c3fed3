import type { Database, Statement } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import { and, eq, inArray, max, sql } from 'drizzle-orm'
import type { DispatchTruth } from '../rules/dispatch.ts'
import type { IssueState } from '../rules/issue.ts'
import { dispatchChunk, issue, ledger } from './schema.ts'
import { isReachable } from './subscribers.ts'

/** How the sending of an issue stands. */
export const dispatchTruth = async (db: Database, issueId: string): Promise<DispatchTruth & { readonly pace: number | null }> => {
  const [[state], [chunk], [planned]] = await db.batch([
    db.select({ state: issue.state, pace: issue.pace }).from(issue).where(eq(issue.id, issueId)),
    db
      .select({ highest: max(dispatchChunk.chunk) })
      .from(dispatchChunk)
      .where(eq(dispatchChunk.issueId, issueId)),
    db
      .select({ id: ledger.subscriberId })
      .from(ledger)
      .where(and(eq(ledger.issueId, issueId), eq(ledger.state, 'planned')))
      .limit(1),
  ])
  return { isSending: state?.state === 'sending', posted: chunk?.highest ?? 0, isPlanned: planned !== undefined, pace: state?.pace ?? null }
}

export const issuesBeingSent = async (db: Database): Promise<readonly string[]> =>
  (await db.select({ id: issue.id }).from(issue).where(eq(issue.state, 'sending'))).map(({ id }) => id)

/** Somebody whose turn it is. Who left meanwhile has no address here. */
export interface Candidate {
  readonly subscriberId: string
  readonly locale: Locale
  readonly email: string | null
}

/**
 * The next recipients in the ledger's order, all of one language, because a mail job has one; nobody of the domains whose pace is
 * used up.
 */
export const nextCandidates = async (
  db: Database,
  issueId: string,
  limit: number,
  usedUp: readonly string[] = [],
): Promise<readonly Candidate[]> =>
  db.all<Candidate>(sql`
    SELECT l.subscriber_id AS subscriberId, l.locale AS locale, CASE WHEN ${isReachable} THEN subscriber.email END AS email
    FROM ledger l LEFT JOIN subscriber ON subscriber.id = l.subscriber_id
    WHERE l.issue_id = ${issueId} AND l.state = 'planned'
      ${usedUp.length > 0 ? elsewhere(usedUp) : sql``}
      AND l.locale = (SELECT min(locale) FROM ledger WHERE issue_id = ${issueId} AND state = 'planned')
    ORDER BY l.subscriber_id LIMIT ${limit}`)

const elsewhere = (domains: readonly string[]) => sql`
  AND coalesce(substr(subscriber.email, instr(subscriber.email, '@') + 1), '') NOT IN (SELECT value FROM json_each(${JSON.stringify(domains)}))`

export interface Chunk {
  readonly issueId: string
  readonly chunk: number
  readonly jobId: string
  readonly recipients: readonly string[]
  readonly gone: readonly string[]
}

const isPlanned = (issueId: string) => and(eq(ledger.issueId, issueId), eq(ledger.state, 'planned'))

const listed = (ids: readonly string[]) => sql`${ledger.subscriberId} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

/**
 * Hands a chunk over. The first row is a guard that lets the whole batch fail: its key, if this chunk was posted before; its `letters`,
 * which become NULL if meanwhile the issue was paused, a recipient left, or anybody else took one of these rows.
 */
export const postChunk = (db: Database, { issueId, chunk, jobId, recipients, gone }: Chunk, now: number): Statement[] => [
  // every column in the table's order, as drizzle writes them
  db.insert(dispatchChunk).select(sql`
    SELECT ${issueId}, ${chunk}, ${jobId}, CASE count(*) WHEN ${recipients.length} THEN count(*) END, ${now}
    FROM ledger JOIN subscriber ON subscriber.id = ledger.subscriber_id JOIN issue ON issue.id = ledger.issue_id
    WHERE ledger.issue_id = ${issueId} AND ledger.state = 'planned' AND issue.state = 'sending' AND ${isReachable}
      AND ${listed(recipients)}`),
  db
    .update(ledger)
    .set({ state: 'posted', jobId, changedAt: now })
    .where(and(isPlanned(issueId), listed(recipients))),
  db
    .update(ledger)
    .set({ state: 'suppressed', reason: 'unsubscribed', changedAt: now })
    .where(and(isPlanned(issueId), listed(gone))),
]

/** The issue a mail job belongs to, or null if it is none of ours. */
export const issueOfJob = async (db: Database, jobId: string): Promise<string | null> => {
  const [row] = await db.select({ issueId: dispatchChunk.issueId }).from(dispatchChunk).where(eq(dispatchChunk.jobId, jobId))
  return row?.issueId ?? null
}

export const pauseIssue = (db: Database, issueId: string) => moveIssue(db, issueId, ['sending'], 'paused')
export const resumeIssue = (db: Database, issueId: string) => moveIssue(db, issueId, ['paused'], 'sending')

/** Mail jobs of an issue that the mailer holds and has told nothing of. */
export const openJobs = async (db: Database, issueId: string): Promise<readonly string[]> => {
  const rows = await db
    .selectDistinct({ jobId: ledger.jobId })
    .from(ledger)
    .where(and(eq(ledger.issueId, issueId), eq(ledger.state, 'posted')))
  return rows.flatMap(({ jobId }) => jobId ?? [])
}

export const setPace = (db: Database, issueId: string, pace: number): Statement =>
  db
    .update(issue)
    .set({ pace })
    .where(and(eq(issue.id, issueId), sql`${issue.finishedAt} IS NULL`))

/** Whoever got no letter yet will get none. */
export const cancelIssue = (db: Database, issueId: string, now: number): Statement[] => [
  moveIssue(db, issueId, ['sending', 'paused'], 'cancelled'),
  db
    .update(ledger)
    .set({ state: 'suppressed', reason: 'cancelled', changedAt: now })
    .where(and(isPlanned(issueId), sql`EXISTS (SELECT 1 FROM issue WHERE id = ${issueId} AND state = 'cancelled')`)),
]

const moveIssue = (db: Database, issueId: string, from: IssueState[], to: IssueState): Statement =>
  db
    .update(issue)
    .set({ state: to })
    .where(and(eq(issue.id, issueId), inArray(issue.state, from)))
