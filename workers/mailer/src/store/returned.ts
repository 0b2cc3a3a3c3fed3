import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, inArray, lt } from 'drizzle-orm'
import { returned } from './schema.ts'

export interface ReturnedLetter {
  readonly jobId: string
  readonly letterId: string
  readonly what: 'bounce' | 'hard_bounce' | 'complaint' | 'unsubscribe'
}

/** By what else a thing is told as well: after a hard bounce a soft one is no news, but the other way round it is. */
const TOLD_BY: Readonly<Record<ReturnedLetter['what'], ReturnedLetter['what'][]>> = {
  bounce: ['bounce', 'hard_bounce'],
  hard_bounce: ['hard_bounce'],
  complaint: ['complaint'],
  unsubscribe: ['unsubscribe'],
}

/** What came back: the only place that knows the table. */
export const returnedStore = (db: Database) => ({
  isKnown: async ({ jobId, letterId, what }: ReturnedLetter): Promise<boolean> =>
    (
      await db
        .select({ at: returned.returnedAt })
        .from(returned)
        .where(and(eq(returned.jobId, jobId), eq(returned.letterId, letterId), inArray(returned.what, TOLD_BY[what])))
    ).length > 0,

  /** Fails the whole batch if somebody noted it before: a thing is told once. */
  note: (letter: ReturnedLetter, now: number): Statement => db.insert(returned).values({ ...letter, returnedAt: now }),

  purge: (before: number): Statement => db.delete(returned).where(lt(returned.returnedAt, before)),
})
