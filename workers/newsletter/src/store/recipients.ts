import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { ISSUE_RHYTHMS, MONTHLY_MS } from '../rules/interests.ts'
import { issue, ledger } from './schema.ts'
import { isReachable, whyUnreachable } from './subscribers.ts'

/** One of a column's keys is among the wished ones. */
const fits = (wished: string, told: string): SQL =>
  sql.raw(`(subscriber.${wished} = '[]' OR EXISTS (
    SELECT 1 FROM json_each(subscriber.${wished}) wanted JOIN json_each(e.${told}) told ON told.value = wanted.value))`)

/** Nothing chosen, or an included entry fits every part of the choice. An offer across Länder (`DE`) fits every Land. */
const isInterested = (issueId: string): SQL => sql`
  (subscriber.topics = '[]' AND subscriber.laender = '[]' AND subscriber.target_groups = '[]' AND subscriber.good_practice_only = 0
  OR EXISTS (
    SELECT 1 FROM issue_entry e
    WHERE e.issue_id = ${issueId} AND e.included = 1
      AND ${fits('topics', 'topics')} AND ${fits('target_groups', 'target_groups')}
      AND (subscriber.good_practice_only = 0 OR e.is_good_practice = 1)
      AND (subscriber.laender = '[]' OR e.land = 'DE' OR e.land IN (SELECT value FROM json_each(subscriber.laender)))))`

const readsIssues = sql.raw(`subscriber.rhythm IN (${ISSUE_RHYTHMS.map((rhythm) => `'${rhythm}'`).join(', ')})`)

/** Nobody twice in thirty days who wishes a monthly rhythm. */
const hadEnough = (now: number): SQL => sql`
  (subscriber.rhythm = 'monthly' AND EXISTS (
    SELECT 1 FROM issue i CROSS JOIN ledger l ON l.issue_id = i.id AND l.subscriber_id = subscriber.id
    WHERE l.state IN ('planned', 'accepted', 'unknown') AND i.started_at > ${now - MONTHLY_MS}))`

const isRecipient = (issueId: string, now: number): SQL =>
  sql`${isReachable} AND ${readsIssues} AND ${isInterested(issueId)} AND NOT ${hadEnough(now)}`

/** Why a confirmed subscriber is no recipient, or NULL; the first reason that holds. */
const exclusion = (issueId: string, now: number): SQL => sql`
  CASE WHEN NOT (${isReachable}) THEN ${whyUnreachable} WHEN NOT ${readsIssues} THEN 'rhythm' WHEN NOT ${isInterested(issueId)} THEN 'interests'
    WHEN ${hadEnough(now)} THEN 'monthly' END`

/** How many would get the issue if it were sent now. */
export const countRecipients = async (db: Database, issueId: string, now: number): Promise<number> => {
  const [row] = await db.all<{ n: number }>(sql`SELECT count(*) AS n FROM subscriber WHERE ${isRecipient(issueId, now)}`)
  return row?.n ?? 0
}

/** Whether one subscriber would get the issue, and if not why. */
export const receptionOf = async (
  db: Database,
  issueId: string,
  subscriberId: string,
  now: number,
): Promise<{ readonly reason: string | null }> => {
  const [row] = await db.all<{ state: string; reason: string | null }>(
    sql`SELECT subscriber.state AS state, ${exclusion(issueId, now)} AS reason FROM subscriber WHERE subscriber.id = ${subscriberId}`,
  )
  if (!row) return { reason: 'unsubscribed' }
  // a pause of letters that came back is another one
  return { reason: row.state === 'confirmed' ? row.reason : row.state === 'paused' ? 'no_answer' : row.state }
}

export interface Sending {
  readonly issueId: string
  /** Of this one attempt to send; only the first attempt sets it, so only the first freezes anybody. */
  readonly sendId: string
  /** The draft as it was confirmed. */
  readonly version: number
  readonly correlationId: string
  /** Of an issue that goes out by its plan: the plan must still hold. */
  readonly plannedAt?: number
  /** As the draft says, unless told. */
  readonly onUnknown?: 'again' | 'hold'
}

/** Turns a draft into a sending with its recipients frozen. Committed twice, the second does nothing. */
export const freezeRecipients = (
  db: Database,
  { issueId, sendId, version, correlationId, plannedAt, onUnknown }: Sending,
  now: number,
): Statement[] => {
  const isThisSending = and(eq(issue.id, issueId), eq(issue.sendId, sendId))
  return [
    db
      .update(issue)
      .set({ state: 'sending', sendId, correlationId, startedAt: now, scheduledAt: null, ...(onUnknown && { onUnknown }) })
      .where(
        and(
          eq(issue.id, issueId),
          eq(issue.state, 'draft'),
          eq(issue.version, version),
          plannedAt === undefined ? undefined : eq(issue.scheduledAt, plannedAt),
        ),
      ),
    // every column in the table's order, as drizzle writes them
    db.insert(ledger).select(sql`
      SELECT ${issueId}, looked.id, looked.locale, CASE WHEN looked.reason IS NULL THEN 'planned' ELSE 'excluded' END, looked.reason,
        NULL, NULL, 0, ${now}
      FROM (SELECT subscriber.id, subscriber.locale, ${exclusion(issueId, now)} AS reason FROM subscriber
        WHERE subscriber.state = 'confirmed' AND EXISTS (SELECT 1 FROM issue WHERE ${isThisSending}) ORDER BY subscriber.id) looked`),
    db
      .update(issue)
      .set({ recipients: sql`(SELECT count(*) FROM ledger WHERE ledger.issue_id = ${issueId} AND ledger.state <> 'excluded')` })
      .where(isThisSending),
  ]
}
