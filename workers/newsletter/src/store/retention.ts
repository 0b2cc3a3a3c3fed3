import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, sql } from 'drizzle-orm'
import { told } from './digest-schema.ts'
import { dispatchChunk, ledger } from './schema.ts'

/**
 * An issue, or an edition of a digest, that ended before a time, whose numbers are kept, and of which it is still known who got it;
 * null if there is none.
 */
export const oldLedger = async (db: Database, before: number): Promise<string | null> => {
  const [row] = await db.all<{ id: string }>(sql`
    SELECT id FROM (
      SELECT id FROM issue WHERE finished_at < ${before} AND figures IS NOT NULL
      UNION ALL
      SELECT digest_edition.id FROM digest_sending JOIN digest_edition ON digest_edition.sending_id = digest_sending.id
      WHERE digest_sending.finished_at < ${before} AND digest_sending.figures IS NOT NULL)
    WHERE EXISTS (SELECT 1 FROM ledger WHERE ledger.issue_id = id) OR EXISTS (SELECT 1 FROM dispatch_chunk WHERE dispatch_chunk.issue_id = id)
    LIMIT 1`)
  return row?.id ?? null
}

/** The next rows of such a ledger, with what those readers were told by it; and in the end its chunks, which name the last of them. */
export const forgetLedger = (db: Database, id: string, limit: number): Statement[] => {
  const next = sql`(SELECT subscriber_id FROM ledger WHERE issue_id = ${id} ORDER BY subscriber_id LIMIT ${limit})`
  return [
    db.delete(told).where(and(sql`${told.subscriberId} IN ${next}`, eq(told.digestId, id))),
    db.delete(ledger).where(and(eq(ledger.issueId, id), sql`${ledger.subscriberId} IN ${next}`)),
    db.delete(dispatchChunk).where(and(eq(dispatchChunk.issueId, id), sql`NOT EXISTS (SELECT 1 FROM ledger WHERE issue_id = ${id})`)),
  ]
}
