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
  let open = Object.keys(queues)
  const look = () =>
    db
      .select({ id: event.id, payload: event.payload, queue: delivery.queue })
      .from(delivery)
      .innerJoin(event, eq(event.id, delivery.eventId))
      .where(and(isNull(delivery.ackedAt), lte(delivery.nextAt, now), inArray(delivery.queue, open)))
      .orderBy(asc(event.seq))
      .limit(PER_BATCH)
  const ahead = db
    .select({ at: min(delivery.nextAt) })
    .from(delivery)
    .where(isNull(delivery.ackedAt))
  let [due, [next]] = await db.batch([look(), ahead])
  while (due.length > 0) {
    const sent: [string, string][] = []
    const byQueue = Map.groupBy(due, ({ queue }) => queue)
    for (const [queue, sink] of Object.entries<Sink>(queues)) {
      const some = byQueue.get(queue) ?? []
      if (some.length === 0) continue
      try {
        await sink.sendBatch(some.map((row) => ({ body: JSON.parse(row.payload), contentType: 'json' })))
        sent.push(...some.map(({ id }): [string, string] => [id, queue]))
      } catch (error) {
        failures.push(error)
        open = open.filter((each) => each !== queue)
      }
    }
    // one trip to the database notes these and looks for more
    const [, more, [after]] = await db.batch([
      db
        .update(delivery)
        .set({
          attempts: sql`${delivery.attempts} + 1`,
          nextAt: sql`${now} + min(${LONGEST_WAIT_MS}, ${FIRST_WAIT_MS} * (1 << min(${delivery.attempts}, 6)))`,
        })
        .where(sql`(${delivery.eventId}, ${delivery.queue}) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(sent)}))`),
      look(),
      ahead,
    ])
    due = more
    next = after
  }
  if (failures.length > 0) throw failures[0]
  return next?.at ?? null
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
