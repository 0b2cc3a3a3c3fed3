import type { Database, Statement } from '@vorbild/events/statement'
import { deadLetter } from '@vorbild/events/tables'

/** Keeps a message of the dispatch queue that cannot be read, where an operator looks for such. */
export const keepUnreadable = (
  db: Database,
  message: { readonly id: string; readonly body: unknown; readonly attempts: number },
  cause: string,
  now: number,
): Statement =>
  db
    .insert(deadLetter)
    .values({
      eventId: message.id,
      queue: 'newsletter-dispatch',
      type: 'unreadable',
      payload: JSON.stringify(message.body) ?? 'null',
      attempts: message.attempts,
      cause,
      diedAt: now,
    })
    .onConflictDoNothing()
