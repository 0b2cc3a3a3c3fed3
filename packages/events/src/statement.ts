import type { BatchItem } from 'drizzle-orm/batch'
import type { DrizzleD1Database } from 'drizzle-orm/d1'

/** A write that has not happened yet, to be committed together with others. */
export type Statement = BatchItem<'sqlite'>

export type Database = DrizzleD1Database

/** Writes all or nothing, in order: D1 runs a batch as one transaction. No statements, no write. */
export const commit = async (db: Database, statements: readonly Statement[]): Promise<readonly unknown[]> => {
  const [first, ...rest] = statements
  return first ? db.batch([first, ...rest]) : []
}
