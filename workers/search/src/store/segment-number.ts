import type { Database } from '@vorbild/events/statement'
import { eq, max } from 'drizzle-orm'
import { pageId, segmentOf } from './read-rows.ts'
import { indexPage } from './schema.ts'

const SINCE = Date.UTC(2024, 0)
const TICK = 100

/** Rises with time: tenths of a second since 2024, so that page numbers stay exact. */
export const segmentNumber = (now: number): number => Math.floor((now - SINCE) / TICK)

/** When a segment was begun. */
export const segmentTime = (segment: number): number => SINCE + segment * TICK

/** Whoever has not finished by then was interrupted. */
const LONGEST_MS = 60 * 60 * 1000

/** Whether somebody is writing a segment that no state names yet. */
export const isBeingWritten = async (db: Database, named: readonly number[], now: number): Promise<boolean> => {
  const [row] = await db.select({ id: max(indexPage.id) }).from(indexPage)
  const newest = segmentOf(row?.id ?? 0)
  return newest > Math.max(0, ...named) && now - segmentTime(newest) < LONGEST_MS
}

/** Says, with an empty page, that a segment is being written from now on. */
export const announce = async (db: Database, segment: number): Promise<void> => {
  await db
    .insert(indexPage)
    .values({ id: pageId(segment, 0), data: '' })
    .onConflictDoNothing()
}

/** Nothing came of it. */
export const takeBack = async (db: Database, segment: number): Promise<void> => {
  await db.delete(indexPage).where(eq(indexPage.id, pageId(segment, 0)))
}
