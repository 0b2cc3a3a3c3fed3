import type { Database } from '@vorbild/events/statement'
import { LOCALES, type Locale } from '@vorbild/kernel/locale'
import { type SQL, sql } from 'drizzle-orm'
import { isReachable } from './subscribers.ts'

/** Somebody whose turn it is. Who left meanwhile has no address here. */
export interface Candidate {
  readonly subscriberId: string
  readonly locale: Locale
  readonly email: string | null
}

/** In the mailer's hands: its end is not known yet. */
export const isHeldByMailer = (issueId: string): SQL => sql`
  ledger.subscriber_id IN (SELECT held.value FROM dispatch_chunk c, json_each(c.held) held
    WHERE c.issue_id = ${issueId} AND c.open > 0 AND held.value IS NOT NULL)`

/**
 * The next recipients in the ledger's order, all of one language, because a mail job has one; nobody of the domains whose pace is
 * used up. Looks first beyond all chunks, where nobody can be in the mailer's hands, and then for whoever was left behind or came
 * back. With slow domains somebody is left behind all the time, and everything is looked through at once.
 */
export const nextCandidates = async (
  db: Database,
  issueId: string,
  limit: number,
  slow: { readonly exist: boolean; readonly usedUp: readonly string[] } = { exist: false, usedUp: [] },
): Promise<readonly Candidate[]> => {
  for (const where of slow.exist ? [isLeftBehind] : [isBeyond, isLeftBehind]) {
    for (const locale of LOCALES) {
      const found = await db.all<Candidate>(sql`
        SELECT ledger.subscriber_id AS subscriberId, ledger.locale AS locale, CASE WHEN ${isReachable} THEN subscriber.email END AS email
        FROM ledger LEFT JOIN subscriber ON subscriber.id = ledger.subscriber_id
        WHERE ledger.issue_id = ${issueId} AND ledger.state = 'planned' AND ledger.locale = ${locale}
          AND ${where(issueId, locale)} ${slow.usedUp.length > 0 ? elsewhere(slow.usedUp) : sql``}
        ORDER BY ledger.subscriber_id LIMIT ${limit}`)
      if (found.length > 0) return found
    }
  }
  return []
}

/** Whether somebody's turn is still to come. Looks beyond the chunks first, as `nextCandidates` does; a CASE ends at the first yes. */
export const anybodyLeft = (db: Database, issueId: string) => {
  const somebody = (where: SQL) =>
    sql`EXISTS (SELECT 1 FROM ledger WHERE ledger.issue_id = ${issueId} AND ledger.state = 'planned' AND ${where})`
  const beyond = LOCALES.map((locale) => sql`WHEN ${somebody(sql`ledger.locale = ${locale} AND ${isBeyond(issueId, locale)}`)} THEN 1`)
  return db
    .select({ isAnybody: sql<number>`CASE ${sql.join(beyond, sql` `)} ELSE ${somebody(isLeftBehind(issueId))} END` })
    .from(sql`(SELECT 1)`)
}

const isBeyond = (issueId: string, locale: Locale): SQL => sql`
  ledger.subscriber_id > (SELECT coalesce(max(through), '') FROM dispatch_chunk WHERE issue_id = ${issueId} AND locale = ${locale})`

const isLeftBehind = (issueId: string): SQL => sql`NOT (${isHeldByMailer(issueId)})`

const elsewhere = (domains: readonly string[]) => sql`
  AND coalesce(substr(subscriber.email, instr(subscriber.email, '@') + 1), '') NOT IN (SELECT value FROM json_each(${JSON.stringify(domains)}))`
