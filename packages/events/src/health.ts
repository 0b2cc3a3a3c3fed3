import { count, isNull } from 'drizzle-orm'
import type { Database } from './statement.ts'
import { deadLetter, delivery } from './tables.ts'

/** What an operator wants to know of a worker's spine. */
export interface SpineHealth {
  readonly unacknowledged: number
  readonly deadLetters: number
}

export const spineHealth = async (db: Database): Promise<SpineHealth> => {
  const [open] = await db.select({ n: count() }).from(delivery).where(isNull(delivery.ackedAt))
  const [dead] = await db.select({ n: count() }).from(deadLetter)
  return { unacknowledged: open?.n ?? 0, deadLetters: dead?.n ?? 0 }
}
