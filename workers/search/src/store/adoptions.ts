import type { Database, Statement } from '@vorbild/events/statement'
import { count, eq, sql } from 'drizzle-orm'
import { adoption } from './schema.ts'

export const countAdoptions = async (db: Database, exampleId: string): Promise<number> =>
  (await db.select({ n: count() }).from(adoption).where(eq(adoption.exampleId, exampleId)))[0]?.n ?? 0

export const countAllAdoptions = async (db: Database): Promise<number> => (await db.select({ n: count() }).from(adoption))[0]?.n ?? 0

export const noteAdoption = (db: Database, id: string, exampleId: string): Statement =>
  db.insert(adoption).values({ id, exampleId }).onConflictDoNothing()

export const forgetAdoption = (db: Database, id: string): Statement => db.delete(adoption).where(eq(adoption.id, id))

export const forgetAdoptionsOf = (db: Database, exampleId: string): Statement =>
  db.delete(adoption).where(eq(adoption.exampleId, exampleId))

/** Makes the rows equal to what lies in R2, in one go. */
export const replaceAdoptions = (db: Database, found: readonly { readonly id: string; readonly exampleId: string }[]): Statement[] => {
  const json = JSON.stringify(found.map(({ id, exampleId }) => [id, exampleId]))
  return [
    db.delete(adoption).where(sql`${adoption.id} NOT IN (SELECT value ->> 0 FROM json_each(${json}))`),
    db.insert(adoption).select(sql`SELECT value ->> 0, value ->> 1 FROM json_each(${json}) WHERE true`).onConflictDoNothing(),
  ]
}
