import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, eq, gte, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { MonthCount } from '../rules/growth.ts'
import { type Group, SMALLEST_GROUP, type Split } from '../rules/split.ts'
import { listMonth, listSnapshot } from './list-schema.ts'

export const monthCounts = async (db: Database, since: string): Promise<readonly MonthCount[]> =>
  db.select().from(listMonth).where(gte(listMonth.month, since)).orderBy(asc(listMonth.month))

/** Groups of confirmed subscribers by what they chose, small ones left out. */
const groupsBy = (column: 'topics' | 'laender'): SQL =>
  sql.raw(`SELECT choice.value AS key, count(*) AS people
    FROM subscriber, json_each(CASE subscriber.${column} WHEN '[]' THEN '[""]' ELSE subscriber.${column} END) choice
    WHERE subscriber.state = 'confirmed' GROUP BY choice.value HAVING count(*) >= ${SMALLEST_GROUP}`)

const COLUMNS = { topic: 'topics', land: 'laender' } as const

export const groupsNow = async (db: Database, split: Split): Promise<readonly Group[]> =>
  db.all<Group>(sql`${groupsBy(COLUMNS[split])} ORDER BY people DESC, key`)

export interface Snapshot extends Group {
  readonly month: string
}

/** Groups at the ends of earlier months. */
export const snapshotsOf = async (db: Database, split: Split, before: string): Promise<readonly Snapshot[]> =>
  db
    .select({ month: listSnapshot.month, key: listSnapshot.key, people: listSnapshot.people })
    .from(listSnapshot)
    .where(and(eq(listSnapshot.dimension, split), ne(listSnapshot.month, before)))
    .orderBy(asc(listSnapshot.month), asc(listSnapshot.key))

export const lastSnapshotAt = async (db: Database): Promise<number> => {
  const [row] = await db.select({ at: sql<number>`coalesce(max(${listSnapshot.takenAt}), 0)` }).from(listSnapshot)
  return row?.at ?? 0
}

/** Writes down the groups of the month as they are now; the last one of a month stays. */
export const takeSnapshot = (db: Database, month: string, now: number): Statement[] => [
  db.delete(listSnapshot).where(and(eq(listSnapshot.month, month), inArray(listSnapshot.dimension, ['all', 'topic', 'land']))),
  // every column in the table's order, as drizzle writes them
  db.insert(listSnapshot).select(sql`
    SELECT ${month}, 'all', '', count(*), ${now} FROM subscriber WHERE state = 'confirmed'
    UNION ALL SELECT ${month}, 'topic', key, people, ${now} FROM (${groupsBy('topics')})
    UNION ALL SELECT ${month}, 'land', key, people, ${now} FROM (${groupsBy('laender')})`),
]
