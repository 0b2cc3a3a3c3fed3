import type { Database } from './statement.ts'
import { inbox } from './tables.ts'

/** Types of what is only noted so that it is not taken twice, and for how long (ms). `purgeSpine` forgets it then. */
export const NOTED = { 'proof.spent': 2 * 60 * 60 * 1000 } as const

/**
 * Notes something in the inbox, whose key makes twice into once; true for who came first. `id` must be unique for ever and name nobody.
 */
export const isFirstTime = async (db: Database, type: keyof typeof NOTED, id: string, now: number): Promise<boolean> => {
  const noted = await db
    .insert(inbox)
    .values({ eventId: `${type} ${id}`, type, handledAt: now })
    .onConflictDoNothing()
    .returning({ id: inbox.eventId })
  return noted.length > 0
}
