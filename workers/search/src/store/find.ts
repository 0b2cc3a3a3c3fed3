import { ExampleDocument } from '@vorbild/content/documents'
import type { Database } from '@vorbild/events/statement'
import { asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import { textColumns } from '../rules/index-text.ts'
import { type Search, sortFor } from '../rules/search.ts'
import type { TextQuery } from '../rules/text-query.ts'
import { conditions, type Matching } from './conditions.ts'
import { exampleText } from './example-text.ts'
import { example } from './schema.ts'

export interface Found {
  readonly total: number
  readonly documents: readonly ExampleDocument[]
  readonly matching: Matching
  /** No example has all words, so these have some. */
  readonly relaxed: boolean
}

/** One page of what a search finds. */
export const find = async (db: Database, search: Search, text: TextQuery, pageSize: number, now: number): Promise<Found> => {
  const all: Matching = { match: text.all, none: text.none }
  const found = await pageOf(db, search, all, pageSize, now)
  if (found.total > 0 || text.any === null) return { ...found, matching: all, relaxed: false }
  const any: Matching = { match: text.any, none: text.none }
  const more = await pageOf(db, search, any, pageSize, now)
  return more.total > 0 ? { ...more, matching: any, relaxed: true } : { ...more, matching: all, relaxed: false }
}

const weights = sql.raw(textColumns.map(({ weight }) => weight).join(', '))

const pageOf = async (db: Database, search: Search, matching: Matching, pageSize: number, now: number) => {
  const where = conditions(search, matching, now)
  const window = { limit: pageSize, offset: (search.page - 1) * pageSize }
  const newest = [desc(example.publishedAt), desc(example.id)]
  const order: Record<ReturnType<typeof sortFor>, SQL[]> = {
    relevanz: [sql`bm25(example_text, ${weights})`, ...newest],
    neueste: newest,
    titel: [asc(example.titleKey), asc(example.id)],
  }
  const sort = matching.match === null && sortFor(search) === 'relevanz' ? 'neueste' : sortFor(search)
  const page =
    sort === 'relevanz'
      ? db
          .select({ document: example.document })
          .from(exampleText)
          .innerJoin(example, eq(example.id, exampleText.rowid))
          .where(sql`example_text MATCH ${matching.match} AND ${where}`)
      : db.select({ document: example.document }).from(example).where(where)
  const [[counted], rows] = await db.batch([
    db.select({ n: count() }).from(example).where(where),
    page
      .orderBy(...order[sort])
      .limit(window.limit)
      .offset(window.offset),
  ])
  return { total: counted?.n ?? 0, documents: rows.map(({ document }) => ExampleDocument.parse(JSON.parse(document))) }
}
