import { eq } from 'drizzle-orm'
import { causeOf } from './cause-of.ts'
import { type AnyEvent, type EventOf, readEvent } from './envelope.ts'
import type { HeardOn, QueueName, SourcesOf } from './routes.ts'
import { commit, type Database, type Statement } from './statement.ts'
import { deadLetter, inbox } from './tables.ts'

/** The effect of an event, as statements still to be committed; `after` runs once they are. */
export interface Heard {
  readonly statements: readonly Statement[]
  readonly after?: () => Promise<void>
}

export type Handler<T extends HeardOn<QueueName>, Services> = (event: EventOf<T>, services: Services) => Promise<Heard>

/** One handler for every event that reaches the queue; a missing one does not compile. */
export type Handlers<Q extends QueueName, Services> = { readonly [T in HeardOn<Q>]: Handler<T, Services> }

/** Where a producer takes note that its events were dealt with. */
export interface AckPort {
  acknowledge(queue: string, eventIds: string[]): Promise<void>
}

export interface Listener<Q extends QueueName, Services> {
  readonly queue: Q
  readonly db: Database
  readonly services: Services
  readonly handlers: Handlers<Q, Services>
  readonly acks: Readonly<Record<SourcesOf<Q>, AckPort>>
  readonly log: (message: string, fields: Record<string, unknown>) => void
  readonly now: () => number
}

interface IncomingMessage {
  readonly id: string
  readonly body: unknown
  readonly attempts: number
  ack(): void
  retry(options?: { delaySeconds?: number }): void
}

export interface IncomingBatch {
  readonly queue: string
  readonly messages: readonly IncomingMessage[]
}

const MAX_ATTEMPTS = 6

/**
 * Hears a batch. Each message stands alone: what cannot be read, or failed too often, becomes a dead letter with its
 * cause and never holds up the rest. Never throws, since a throw would redeliver the whole batch.
 */
export const consume = async <Q extends QueueName, S>(batch: IncomingBatch, listener: Listener<Q, S>): Promise<void> => {
  const isDeadQueue = batch.queue.endsWith('-dead')
  const done = new Map<string, string[]>()
  for (const message of batch.messages) {
    try {
      const read = readEvent(message.body)
      if ('unreadable' in read) {
        await bury(listener, message, `${read.unreadable}: ${read.detail}`)
      } else if (isDeadQueue && !(await isHeard(listener.db, read.event.id))) {
        await bury(listener, message, 'retries used up', read.event)
      } else if (await hear(listener, message, read.event)) {
        note(done, read.event)
      }
    } catch (error) {
      listener.log('message not handled', { queue: batch.queue, message: message.id, error: causeOf(error) })
      message.retry({ delaySeconds: waitSeconds(message.attempts) })
    }
  }
  await acknowledgeAll(listener, done)
}

/** True if the event was heard, now or before, and needs no further delivery. */
const hear = async <Q extends QueueName, S>(listener: Listener<Q, S>, message: IncomingMessage, event: AnyEvent): Promise<boolean> => {
  const handler = handlerOf(listener, event)
  if (!handler) {
    // not acknowledged: a listener of the next release may have one
    await bury(listener, message, 'no handler', event)
    return false
  }
  try {
    if (!(await isHeard(listener.db, event.id))) {
      const heard = await handler(event, listener.services)
      const row = { eventId: event.id, type: event.type, handledAt: listener.now() }
      const healed = listener.db.delete(deadLetter).where(eq(deadLetter.eventId, event.id))
      await commit(listener.db, [listener.db.insert(inbox).values(row), healed, ...heard.statements])
      await heard.after?.()
    }
    message.ack()
    return true
  } catch (error) {
    // a second delivery that ran beside the first: the effect stands, this copy is spent
    if (await isHeard(listener.db, event.id)) {
      message.ack()
      return true
    }
    listener.log('event handler failed', { event: event.id, type: event.type, attempts: message.attempts, error: causeOf(error) })
    // buried, but not acknowledged: its source sends it again every few minutes, and once heard the dead letter is gone
    if (message.attempts >= MAX_ATTEMPTS) await bury(listener, message, causeOf(error), event)
    else message.retry({ delaySeconds: waitSeconds(message.attempts) })
    return false
  }
}

const handlerOf = <Q extends QueueName, S>(listener: Listener<Q, S>, event: AnyEvent) => {
  const handlers: Readonly<Record<string, unknown>> = listener.handlers
  return handlers[event.type] as ((event: AnyEvent, services: S) => Promise<Heard>) | undefined
}

const isHeard = async (db: Database, eventId: string): Promise<boolean> =>
  (await db.select({ id: inbox.eventId }).from(inbox).where(eq(inbox.eventId, eventId))).length > 0

/** Messages are new at each delivery, events are not: named by its event a dead letter is one, and gone once that is heard. */
const eventIdIn = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' && body.id !== '' ? body.id : null

const bury = async <Q extends QueueName, S>(listener: Listener<Q, S>, message: IncomingMessage, cause: string, event?: AnyEvent) => {
  const eventId = eventIdIn(message.body) ?? message.id
  await listener.db
    .insert(deadLetter)
    .values({
      eventId,
      queue: listener.queue,
      type: event?.type ?? 'unreadable',
      payload: JSON.stringify(message.body) ?? 'null',
      attempts: message.attempts,
      cause,
      diedAt: listener.now(),
    })
    .onConflictDoNothing()
  listener.log('dead letter', { queue: listener.queue, event: eventId, cause })
  message.ack()
}

const note = (done: Map<string, string[]>, event: AnyEvent) => done.set(event.source, [...(done.get(event.source) ?? []), event.id])

const acknowledgeAll = async <Q extends QueueName, S>(listener: Listener<Q, S>, done: ReadonlyMap<string, string[]>) => {
  const ports: Readonly<Record<string, AckPort>> = listener.acks
  for (const [source, ids] of done) {
    try {
      await ports[source]?.acknowledge(listener.queue, ids)
    } catch (error) {
      // not lost: the source sends again, the inbox knows it, and it is acknowledged then
      listener.log('acknowledgement failed', { source, error: causeOf(error) })
    }
  }
}

const waitSeconds = (attempts: number): number => Math.min(2 ** attempts, 60)
