import { Buffer } from 'node:buffer'
import type { Database } from '@vorbild/events/statement'
import { type SQL, sql } from 'drizzle-orm'
import { type Seen, seenQuery } from './index-state.ts'
import { indexPage } from './schema.ts'

/** Rows, what the index had come to when they were read, and how many rows of the database that cost. */
export interface Rows<Row> {
  readonly rows: readonly Row[]
  readonly seen: Seen
  readonly rowsRead: number
}

/** Reads rows together with the state of the index, so that both belong to the same moment. */
export const readRows = async <Row>(db: Database, query: SQL | null): Promise<Rows<Row>> => {
  const [state, found] = await db.batch(query === null ? [db.run(seenQuery)] : [db.run(seenQuery), db.run(query)])
  const [seen] = state.results as { generation: number; seq: number | null }[]
  return {
    rows: (found?.results ?? []) as Row[],
    seen: { generation: seen?.generation ?? 0, seq: seen?.seq ?? 0 },
    rowsRead: state.meta.rows_read + (found?.meta.rows_read ?? 0),
  }
}

const PAGES_PER_SEGMENT = 65_536

export const pageId = (segment: number, page: number): number => segment * PAGES_PER_SEGMENT + page

export const segmentOf = (page: number): number => Math.floor(page / PAGES_PER_SEGMENT)

export interface PageRow {
  readonly id: number
  readonly data: string
}

/** Numbers as a list of SQL, written out: drizzle cannot bind parameters of raw statements in a batch. Numbers cannot be syntax. */
export const numberList = (numbers: readonly number[]): SQL => sql.raw(`(${numbers.map(Math.trunc).join(', ')})`)

export const pagesQuery = (ids: readonly number[]): SQL => sql`SELECT id, data FROM ${indexPage} WHERE id IN ${numberList(ids)}`

/** Pages in the order asked for; one that is missing means that the index moved on meanwhile. */
export const readPages = async (db: Database, ids: readonly number[]): Promise<readonly string[]> => {
  if (ids.length === 0) return []
  const found = new Map((await db.all<PageRow>(pagesQuery(ids))).map(({ id, data }) => [id, data]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export const bytesOf = (data: string): Uint8Array => Buffer.from(data, 'base64')

export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
