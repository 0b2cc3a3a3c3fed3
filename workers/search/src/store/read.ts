import { ExampleDocument } from '@vorbild/content/documents'
import type { Database } from '@vorbild/events/statement'
import { asc, between, count, desc, eq, sql } from 'drizzle-orm'
import { example, slugHistory, withdrawn } from './schema.ts'

const parsed = (rows: readonly { readonly document: string }[]): ExampleDocument[] =>
  rows.map(({ document }) => ExampleDocument.parse(JSON.parse(document)))

export const exampleById = async (db: Database, exampleId: string): Promise<ExampleDocument | null> =>
  parsed(await db.select({ document: example.document }).from(example).where(eq(example.exampleId, exampleId)))[0] ?? null

/** What stands at an address: the example, the address it has now, or that it is gone; null if it never was one. */
export type AtSlug = { readonly document: ExampleDocument } | { readonly movedTo: string } | { readonly gone: true } | null

export const atSlug = async (db: Database, slug: string): Promise<AtSlug> => {
  const [document] = parsed(
    await db.select({ document: example.document }).from(example).where(eq(example.slug, slug)).orderBy(asc(example.id)).limit(1),
  )
  if (document) return { document }
  const [was] = await db
    .select({ now: example.slug, withdrawnAt: withdrawn.withdrawnAt })
    .from(slugHistory)
    .leftJoin(example, eq(example.exampleId, slugHistory.exampleId))
    .leftJoin(withdrawn, eq(withdrawn.exampleId, slugHistory.exampleId))
    .where(eq(slugHistory.slug, slug))
  if (was?.now) return { movedTo: was.now }
  return was?.withdrawnAt ? { gone: true } : null
}

export const isWithdrawn = async (db: Database, exampleId: string): Promise<boolean> =>
  (await db.select({ at: withdrawn.withdrawnAt }).from(withdrawn).where(eq(withdrawn.exampleId, exampleId))).length > 0

export const countExamples = async (db: Database): Promise<number> => (await db.select({ n: count() }).from(example))[0]?.n ?? 0

export const newestExamples = async (db: Database, limit: number): Promise<readonly ExampleDocument[]> =>
  parsed(await db.select({ document: example.document }).from(example).orderBy(desc(example.publishedAt), desc(example.id)).limit(limit))

/** Numbers of examples without their last two digits: a hundred belong together in the open data. */
export const examplesOfPart = async (db: Database, part: string): Promise<readonly ExampleDocument[]> =>
  parsed(
    await db
      .select({ document: example.document })
      .from(example)
      .where(between(example.exampleId, `${part}00`, `${part}99`))
      .orderBy(asc(example.exampleId)),
  )

export const allParts = async (db: Database): Promise<readonly string[]> =>
  (await db.selectDistinct({ part: sql<string>`substr(${example.exampleId}, 1, length(${example.exampleId}) - 2)` }).from(example)).map(
    ({ part }) => part,
  )
