import type { Database } from '@vorbild/events/statement'
import { and, eq, isNull } from 'drizzle-orm'
import { adoption } from './schema.ts'

export const adoptionStore = (db: Database) => ({
  get: async (id: string): Promise<typeof adoption.$inferSelect | null> =>
    (await db.select().from(adoption).where(eq(adoption.id, id)))[0] ?? null,
  add: (id: string, exampleId: string, now: number) => db.insert(adoption).values({ id, exampleId, adoptedAt: now }),
  takeBack: (id: string, now: number) =>
    db
      .update(adoption)
      .set({ takenBackAt: now })
      .where(and(eq(adoption.id, id), isNull(adoption.takenBackAt))),
  forget: (exampleId: string) => db.delete(adoption).where(eq(adoption.exampleId, exampleId)),
})

export type AdoptionStore = ReturnType<typeof adoptionStore>
