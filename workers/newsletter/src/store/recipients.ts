import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { MONTHLY_MS } from '../rules/interests.ts'
import { issue, ledger } from './schema.ts'
import { isReachable } from './subscribers.ts'

/**
 * Who gets an issue: reachable; nothing chosen, or an included entry fits topics and Land both; and nobody twice in thirty days who
 * wishes a monthly rhythm. An offer across Länder (`DE`) fits every Land.
 */
const isRecipient = (issueId: string, now: number): SQL => sql`
  ${isReachable}
  AND (subscriber.topics = '[]' AND subscriber.laender = '[]' OR EXISTS (
    SELECT 1 FROM issue_entry e
    WHERE e.issue_id = ${issueId} AND e.included = 1
      AND (subscriber.topics = '[]' OR EXISTS (
        SELECT 1 FROM json_each(subscriber.topics) wanted JOIN json_each(e.topics) told ON told.value = wanted.value))
      AND (subscriber.laender = '[]' OR e.land = 'DE' OR e.land IN (SELECT value FROM json_each(subscriber.laender)))))
  AND (subscriber.rhythm <> 'monthly' OR NOT EXISTS (
    SELECT 1 FROM ledger l JOIN issue i ON i.id = l.issue_id
    WHERE l.subscriber_id = subscriber.id AND l.state IN ('planned', 'posted', 'accepted') AND i.started_at > ${now - MONTHLY_MS}))`

/** How many would get the issue if it were sent now. */
export const countRecipients = async (db: Database, issueId: string, now: number): Promise<number> => {
  const [row] = await db.all<{ n: number }>(sql`SELECT count(*) AS n FROM subscriber WHERE ${isRecipient(issueId, now)}`)
  return row?.n ?? 0
}

export interface Sending {
  readonly issueId: string
  /** Of this one attempt to send; only the first attempt sets it, so only the first freezes anybody. */
  readonly sendId: string
  /** The draft as it was confirmed. */
  readonly version: number
  readonly correlationId: string
}

/** Turns a draft into a sending with its recipients frozen. Committed twice, the second does nothing. */
export const freezeRecipients = (db: Database, { issueId, sendId, version, correlationId }: Sending, now: number): Statement[] => {
  const isThisSending = and(eq(issue.id, issueId), eq(issue.sendId, sendId))
  return [
    db
      .update(issue)
      .set({ state: 'sending', sendId, correlationId, startedAt: now })
      .where(and(eq(issue.id, issueId), eq(issue.state, 'draft'), eq(issue.version, version))),
    // every column in the table's order, as drizzle writes them
    db.insert(ledger).select(sql`
      SELECT ${issueId}, subscriber.id, subscriber.locale, 'planned', NULL, NULL, NULL, 0, ${now}
      FROM subscriber WHERE EXISTS (SELECT 1 FROM issue WHERE ${isThisSending}) AND ${isRecipient(issueId, now)}`),
    db
      .update(issue)
      .set({ recipients: sql`(SELECT count(*) FROM ledger WHERE ledger.issue_id = ${issueId})` })
      .where(isThisSending),
  ]
}
