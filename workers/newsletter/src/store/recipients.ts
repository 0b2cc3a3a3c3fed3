import type { Database, Statement } from '@vorbild/events/statement'
import { type SQL, sql } from 'drizzle-orm'
import { MONTHLY_MS } from '../rules/interests.ts'
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
export const freezeRecipients = (db: Database, { issueId, sendId, version, correlationId }: Sending, now: number): Statement[] => [
  db.run(sql`
    UPDATE issue SET state = 'sending', send_id = ${sendId}, correlation_id = ${correlationId}, started_at = ${now}
    WHERE id = ${issueId} AND state = 'draft' AND version = ${version}`),
  db.run(sql`
    INSERT INTO ledger (issue_id, subscriber_id, locale, state, changed_at)
    SELECT ${issueId}, subscriber.id, subscriber.locale, 'planned', ${now} FROM subscriber
    WHERE EXISTS (SELECT 1 FROM issue WHERE id = ${issueId} AND send_id = ${sendId}) AND ${isRecipient(issueId, now)}`),
  db.run(sql`
    UPDATE issue SET recipients = (SELECT count(*) FROM ledger WHERE issue_id = ${issueId})
    WHERE id = ${issueId} AND send_id = ${sendId}`),
]
