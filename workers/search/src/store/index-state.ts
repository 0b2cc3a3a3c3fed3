import type { Database } from '@vorbild/events/statement'
import { type SQL, sql } from 'drizzle-orm'
import { indexChange, indexState } from './schema.ts'

/** Where the index stands: a search that read an older state than this starts again. */
export interface Seen {
  readonly generation: number
  readonly seq: number
}

export interface State extends Seen {
  readonly schema: number
  readonly segments: readonly number[]
  readonly learned: readonly string[]
}

const newest = sql`SELECT generation, schema, segments, learned, (SELECT max(seq) FROM ${indexChange}) AS seq
  FROM ${indexState} ORDER BY generation DESC LIMIT 1`

export const seenQuery: SQL = sql`SELECT generation, (SELECT max(seq) FROM ${indexChange}) AS seq FROM ${indexState} ORDER BY generation DESC LIMIT 1`

interface StateRow {
  readonly generation: number
  readonly schema: number
  readonly segments: string
  readonly learned: string
  readonly seq: number | null
}

export const readState = async (db: Database): Promise<State> => {
  const [row] = await db.all<StateRow>(newest)
  if (!row) return { generation: 0, schema: 0, segments: [], learned: [], seq: 0 }
  return { ...row, seq: row.seq ?? 0, segments: JSON.parse(row.segments), learned: JSON.parse(row.learned) }
}
