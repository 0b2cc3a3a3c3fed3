import { isoTime } from '@vorbild/kernel/clock'
import { count, eq, isNull, min } from 'drizzle-orm'
import type { Database } from './statement.ts'
import { deadLetter, delivery, event } from './tables.ts'

/** What an operator wants to know of a worker's spine; the times, of the oldest, only where there is something. */
export interface SpineHealth {
  readonly unacknowledged: number
  readonly unacknowledgedSince?: string
  readonly deadLetters: number
  readonly deadLettersSince?: string
}

export const spineHealth = async (db: Database): Promise<SpineHealth> => {
  const [open] = await db
    .select({ n: count(), since: min(event.createdAt) })
    .from(delivery)
    .innerJoin(event, eq(event.id, delivery.eventId))
    .where(isNull(delivery.ackedAt))
  const [dead] = await db.select({ n: count(), since: min(deadLetter.diedAt) }).from(deadLetter)
  return {
    unacknowledged: open?.n ?? 0,
    ...(open?.since != null && { unacknowledgedSince: isoTime(open.since) }),
    deadLetters: dead?.n ?? 0,
    ...(dead?.since != null && { deadLettersSince: isoTime(dead.since) }),
  }
}
