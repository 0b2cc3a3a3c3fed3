import type { Database } from '@vorbild/events/statement'
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { mendedContact, type ReaderMail, readerMail, type Unreached, unreached } from './schema.ts'

export type ContactOf = Unreached['recipient']

/** How those responsible for examples are reached: letters on their way to them, who was not reached, and what the office mended. */
export const contactStore = (db: Database) => ({
  letter: async (jobId: string): Promise<ReaderMail | null> =>
    (await db.select().from(readerMail).where(eq(readerMail.jobId, jobId)))[0] ?? null,
  letterSent: (letter: ReaderMail) => db.insert(readerMail).values(letter),
  letterSettled: (jobId: string) => db.delete(readerMail).where(eq(readerMail.jobId, jobId)),
  forgetLetters: (before: number) => db.delete(readerMail).where(lt(readerMail.sentAt, before)),

  /** Those of some Länder, or of all; the longest first. */
  unreached: async (laender: readonly string[] | 'all'): Promise<readonly Unreached[]> =>
    db
      .select()
      .from(unreached)
      .where(laender === 'all' ? undefined : inArray(unreached.land, [...laender]))
      .orderBy(asc(unreached.sinceAt), asc(unreached.exampleId)),
  unreachedOf: async (exampleId: string): Promise<readonly Unreached[]> =>
    db.select().from(unreached).where(eq(unreached.exampleId, exampleId)),
  notReached: ({ exampleId, recipient, land, title, reason }: Omit<Unreached, 'times' | 'sinceAt' | 'lastAt'>, now: number) =>
    db
      .insert(unreached)
      .values({ exampleId, recipient, land, title, reason, times: 1, sinceAt: now, lastAt: now })
      .onConflictDoUpdate({
        target: [unreached.exampleId, unreached.recipient],
        set: { land, title, reason, times: sql`${unreached.times} + 1`, lastAt: now },
      }),
  reachedAgain: (exampleId: string, recipient: ContactOf) =>
    db.delete(unreached).where(and(eq(unreached.exampleId, exampleId), eq(unreached.recipient, recipient))),

  mendedOf: async (exampleId: string): Promise<string | null> =>
    (await db.select().from(mendedContact).where(eq(mendedContact.exampleId, exampleId)))[0]?.email ?? null,
  mend: (exampleId: string, email: string, now: number) =>
    db
      .insert(mendedContact)
      .values({ exampleId, email, mendedAt: now })
      .onConflictDoUpdate({ target: mendedContact.exampleId, set: { email, mendedAt: now } }),
  unmend: (exampleId: string) => db.delete(mendedContact).where(eq(mendedContact.exampleId, exampleId)),

  /** Everything about an example that is gone. */
  forget: (exampleId: string) => [
    db.delete(readerMail).where(eq(readerMail.exampleId, exampleId)),
    db.delete(unreached).where(eq(unreached.exampleId, exampleId)),
    db.delete(mendedContact).where(eq(mendedContact.exampleId, exampleId)),
  ],
})

export type ContactStore = ReturnType<typeof contactStore>
