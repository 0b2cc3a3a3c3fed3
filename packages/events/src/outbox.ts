import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import type { DataOf, EventType, SaidBy } from './catalogue.ts'
import { dataSchemaName, type Envelope } from './envelope.ts'
import { MAIL_NOT_HEARD, type QueueName, routes } from './routes.ts'
import type { Database, Statement } from './statement.ts'
import { delivery, event } from './tables.ts'
import type { WorkerName } from './workers.ts'

/** An event about to be said. */
export type Saying<T extends EventType> = { [K in T]: { readonly type: K; readonly subject: string; readonly data: DataOf<K> } }[T]

/** What led to it: the first request, and the event heard, if any. */
export interface Cause {
  readonly correlationId: string
  readonly causationId?: string
}

/** Events are thin; a larger one is a document that was put into an event by mistake. */
const MAX_BYTES = 8_000

const encoder = new TextEncoder()

/**
 * The acknowledged outbox (pattern: transactional outbox). `say` gives the statements that store events and one
 * delivery row per listening queue; they belong into the batch of the change itself.
 */
export const createOutbox = <W extends WorkerName>(db: Database, source: W) => ({
  say: (now: number, cause: Cause, ...sayings: readonly Saying<SaidBy<W>>[]): Statement[] =>
    sayings.flatMap((saying) => {
      const { type, subject, data } = saying
      const envelope: Envelope = {
        specversion: '1.0',
        id: newId(),
        source,
        type,
        subject,
        time: isoTime(now),
        datacontenttype: 'application/json',
        dataschema: dataSchemaName(type),
        correlationid: cause.correlationId,
        ...(cause.causationId && { causationid: cause.causationId }),
        data,
      }
      const payload = JSON.stringify(envelope)
      const bytes = encoder.encode(payload).length
      if (bytes > MAX_BYTES) throw new Error(`event ${type} is too large: ${bytes} bytes`)
      const rows = listenersOf(saying).map((queue) => ({ eventId: envelope.id, queue, nextAt: now }))
      return [db.insert(event).values({ id: envelope.id, type, subject, payload, createdAt: now }), db.insert(delivery).values(rows)]
    }),
})

const listenersOf = ({ type, data }: Saying<EventType>): readonly QueueName[] =>
  routes[type].filter((queue) => !('purpose' in data) || MAIL_NOT_HEARD[queue] !== data.purpose)

export type Outbox<W extends WorkerName> = ReturnType<typeof createOutbox<W>>
