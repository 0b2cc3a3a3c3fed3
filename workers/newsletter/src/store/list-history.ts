import type { Database, Statement } from '@vorbild/events/statement'
import { desc, eq, sql } from 'drizzle-orm'
import type { ListAction } from '../rules/list-actions.ts'
import { listHistory } from './list-schema.ts'

export interface ListDeed {
  readonly id: string
  readonly at: number
  readonly personId: string
  readonly personName: string
  readonly action: ListAction
  readonly people: number
}

/** Notes who did what with the list; the same deed twice is one. */
export const noteListDeed = (db: Database, deed: ListDeed): Statement => db.insert(listHistory).values(deed).onConflictDoNothing()

/** The number of an import is known when it is over. */
export const countTakenOver = (db: Database, importId: string): Statement =>
  db
    .update(listHistory)
    .set({ people: sql`(SELECT count(*) FROM list_import_row WHERE import_id = ${importId} AND verdict = 'done')` })
    .where(eq(listHistory.id, importId))

export const listDeeds = async (db: Database): Promise<readonly ListDeed[]> =>
  db.select().from(listHistory).orderBy(desc(listHistory.at), desc(listHistory.id)).limit(50)
