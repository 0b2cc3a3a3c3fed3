import type { Database, Statement } from '@vorbild/events/statement'
import { eq, lt } from 'drizzle-orm'
import { providerMail } from './schema.ts'

export interface NamedLetter {
  readonly jobId: string
  readonly letterId: string
}

/** What a provider calls our mails: the only place that knows the table. */
export const providerMailStore = (db: Database) => ({
  keep: (messageId: string, letter: NamedLetter, now: number): Statement =>
    db
      .insert(providerMail)
      .values({ messageId, ...letter, sentAt: now })
      .onConflictDoNothing(),

  find: async (messageId: string): Promise<NamedLetter | null> => {
    const [row] = await db
      .select({ jobId: providerMail.jobId, letterId: providerMail.letterId })
      .from(providerMail)
      .where(eq(providerMail.messageId, messageId))
    return row ?? null
  },

  purge: (before: number): Statement => db.delete(providerMail).where(lt(providerMail.sentAt, before)),
})
