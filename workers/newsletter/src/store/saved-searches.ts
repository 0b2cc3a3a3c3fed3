import type { Database, Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { ISSUE_RHYTHMS } from '../rules/interests.ts'
import { savedSearch } from './digest-schema.ts'
import { subscriber } from './schema.ts'

export interface SavedSearch {
  readonly id: string
  readonly query: string
  readonly createdAt: number
}

/** More than anybody needs, and few enough to be matched. */
const MAX_SEARCHES = 20

export const searchesOf = async (db: Database, subscriberId: string): Promise<readonly SavedSearch[]> =>
  db
    .select({ id: savedSearch.id, query: savedSearch.query, createdAt: savedSearch.createdAt })
    .from(savedSearch)
    .where(eq(savedSearch.subscriberId, subscriberId))
    .orderBy(asc(savedSearch.createdAt), asc(savedSearch.id))

/** Keeps a search once. Searches are answered by digests, so whoever read the issues reads a weekly digest from now on. */
export const keepSearch = (db: Database, subscriberId: string, query: string, now: number): Statement[] => [
  db
    .insert(savedSearch)
    .select(sql`
      SELECT ${newId()}, ${subscriberId}, ${query}, ${now}
      WHERE (SELECT count(*) FROM saved_search WHERE subscriber_id = ${subscriberId}) < ${MAX_SEARCHES}`)
    .onConflictDoNothing(),
  db
    .update(subscriber)
    .set({ rhythm: 'weekly' })
    .where(and(eq(subscriber.id, subscriberId), inArray(subscriber.rhythm, [...ISSUE_RHYTHMS]))),
]

export const dropSearch = (db: Database, subscriberId: string, id: string): Statement =>
  db.delete(savedSearch).where(and(eq(savedSearch.subscriberId, subscriberId), eq(savedSearch.id, id)))
