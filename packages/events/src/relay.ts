import { and, asc, eq, inArray, isNull, lte, min, sql } from 'drizzle-orm'
import type { QueuesOf } from './routes.ts'
import type { Database } from './statement.ts'
import { delivery, event } from './tables.ts'
import type { WorkerName } from './workers.ts'

/** The part of a Cloudflare queue the relay needs. */
export interface Sink {
  sendBatch(messages: { body: unknown; contentType: 'json' }[]): Promise<unknown>
}

/** Events of at most 8 kB each keep a batch well below the 256 kB of a queue. */
const PER_BATCH = 30
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 300_000

/**
 * Sends what is due to the queues and notes when to send it again, should nobody acknowledge it. Sent first, noted
 * after: at least once. Returns when to run next (ms since 1970), or null if nothing is open. A queue that takes nothing keeps the
 * others waiting for nothing; its failure is thrown when they are served.
 */
export const relayOutbox = async <W extends WorkerName>(
  db: Database,
  queues: Readonly<Record<QueuesOf<W>, Sink>>,
  now: number,
): Promise<number | null> => {
  const failures: unknown[] = []
  for (const [queue, sink] of Object.entries<Sink>(queues)) await sendDue(db, queue, sink, now).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
  const [next] = await db
    .select({ at: min(delivery.nextAt) })
    .from(delivery)
    .where(isNull(delivery.ackedAt))
  return next?.at ?? null
}

const sendDue = async (db: Database, queue: string, sink: Sink, now: number): Promise<void> => {
  for (;;) {
    const due = await db
      .select({ id: event.id, payload: event.payload })
      .from(delivery)
      .innerJoin(event, eq(event.id, delivery.eventId))
      .where(and(isNull(delivery.ackedAt), lte(delivery.nextAt, now), eq(delivery.queue, queue)))
      .orderBy(asc(event.seq))
      .limit(PER_BATCH)
    if (due.length === 0) return
    await sink.sendBatch(due.map((row) => ({ body: JSON.parse(row.payload), contentType: 'json' })))
    const sent = due.map((row) => row.id)
    await db
      .update(delivery)
      .set({
        attempts: sql`${delivery.attempts} + 1`,
        nextAt: sql`${now} + min(${LONGEST_WAIT_MS}, ${FIRST_WAIT_MS} * (1 << min(${delivery.attempts}, 6)))`,
      })
      .where(and(eq(delivery.queue, queue), inArray(delivery.eventId, sent)))
  }
}

/** Notes that a queue's reader has dealt with these events; they are not sent to it again. */
export const acknowledge = async (db: Database, queue: string, eventIds: readonly string[], now: number): Promise<void> => {
  await db
    .update(delivery)
    .set({ ackedAt: now })
    .where(
      and(
        eq(delivery.queue, queue),
        isNull(delivery.ackedAt),
        sql`${delivery.eventId} IN (SELECT value FROM json_each(${JSON.stringify(eventIds)}))`,
      ),
    )
}
