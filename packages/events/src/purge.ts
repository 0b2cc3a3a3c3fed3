import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { NOTED } from './first-time.ts'
import { commit, type Database } from './statement.ts'
import { deadLetter, delivery, event, inbox } from './tables.ts'

const KEEP_MS = 30 * 24 * 60 * 60 * 1000

/** Deletes what was acknowledged, handled or buried more than thirty days ago, and notes after their time; open deliveries stay. */
export const purgeSpine = async (db: Database, now: number): Promise<void> => {
  const before = now - KEEP_MS
  await commit(db, [
    db.delete(delivery).where(and(isNotNull(delivery.ackedAt), lt(delivery.ackedAt, before))),
    db.delete(event).where(and(lt(event.createdAt, before), sql`id NOT IN (SELECT event_id FROM delivery)`)),
    // whose source still waits comes back within minutes; what no source of ours sent never would go otherwise
    db.delete(deadLetter).where(lt(deadLetter.diedAt, before)),
    // a source resends for as long as nobody acknowledged, so what is handled is remembered much longer than that
    db.delete(inbox).where(lt(inbox.handledAt, before - KEEP_MS)),
    ...Object.entries(NOTED).map(([type, keepMs]) => db.delete(inbox).where(and(eq(inbox.type, type), lt(inbox.handledAt, now - keepMs)))),
  ])
}
