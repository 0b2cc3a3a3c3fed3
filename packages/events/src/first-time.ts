import type { Database } from './statement.ts'
import { inbox } from './tables.ts'

const HOUR_MS = 60 * 60 * 1000

/** Types of what is only noted so that it is not taken too often, and for how long (ms). `purgeSpine` forgets it then. */
export const NOTED = { 'proof.spent': 2 * HOUR_MS, 'mail.asked': 2 * HOUR_MS } as const

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

/** True for who comes first, and up to `most` times in each stretch of `perMs`, which must not be longer than it is noted. */
export const isSeldom = async (
  db: Database,
  type: keyof typeof NOTED,
  id: string,
  { most, perMs }: { readonly most: number; readonly perMs: number },
  now: number,
): Promise<boolean> => {
  const stretch = Math.floor(now / perMs)
  for (let time = 1; time <= most; time++) if (await isFirstTime(db, type, `${id} ${stretch} ${time}`, now)) return true
  return false
}
