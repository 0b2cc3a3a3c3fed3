import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, like, ne, or } from 'drizzle-orm'
import type { Publication } from '../rules/records.ts'
import { publication } from './schema.ts'

export const findPublication = async (db: Database, exampleId: string): Promise<Publication | null> => {
  const [found] = await db.select().from(publication).where(eq(publication.exampleId, exampleId))
  return found ?? null
}

/** Addresses in use by other examples that begin like this one. An address once used is never given to another. */
export const slugsLike = async (db: Database, slug: string, exampleId: string): Promise<readonly string[]> => {
  const rows = await db
    .select({ slug: publication.slug })
    .from(publication)
    .where(and(ne(publication.exampleId, exampleId), or(eq(publication.slug, slug), like(publication.slug, `${slug.slice(0, 40)}%`))))
  return rows.map((row) => row.slug)
}

export const withdrawnPublications = async (db: Database) =>
  db
    .select({ exampleId: publication.exampleId, slug: publication.slug, withdrawnAt: publication.withdrawnAt })
    .from(publication)
    .where(eq(publication.state, 'withdrawn'))

export const addPublication = (db: Database, row: typeof publication.$inferInsert): Statement => db.insert(publication).values(row)

/** Keeps number and address, so that neither is given out again; says nothing of the content any more. */
export const withdrawPublication = (db: Database, exampleId: string, at: number): Statement =>
  db.update(publication).set({ state: 'withdrawn', title: '', withdrawnAt: at }).where(eq(publication.exampleId, exampleId))
