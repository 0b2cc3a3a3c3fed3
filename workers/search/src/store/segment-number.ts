import type { Database } from '@vorbild/events/statement'
import { and, eq, gte, max, sql } from 'drizzle-orm'
import { pageId, segmentOf } from './read-rows.ts'
import { indexPage } from './schema.ts'

const SINCE = Date.UTC(2024, 0)
const TICK = 100

/** Rises with time: tenths of a second since 2024, so that page numbers stay exact. */
export const segmentNumber = (now: number): number => Math.floor((now - SINCE) / TICK)

/** When a segment was begun. */
export const segmentTime = (segment: number): number => SINCE + segment * TICK

/** Whoever has given no sign of life for so long was interrupted. */
const SILENT_MS = 10 * 60 * 1000

/** Whether somebody is writing a segment that no state names yet. */
export const isBeingWritten = async (db: Database, named: readonly number[], now: number): Promise<boolean> => {
  const [row] = await db.select({ id: max(indexPage.id) }).from(indexPage)
  const newest = segmentOf(row?.id ?? 0)
  if (newest <= Math.max(0, ...named)) return false
  return now - Math.max(segmentTime(newest), ...(await signsOfLife(db, named))) < SILENT_MS
}

/** Whether somebody announced a new index and is alive. */
export const isBeingRebuilt = async (db: Database, named: readonly number[], now: number): Promise<boolean> =>
  now - Math.max(0, ...(await signsOfLife(db, named))) < SILENT_MS

/**
 * Whether somebody announced a new index and was broken off. Nothing has to be cleared away: the next one sweeps up, and should the
 * first wake up after all, its generation is taken.
 */
export const isLeftOver = async (db: Database, named: readonly number[], now: number): Promise<boolean> =>
  (await signsOfLife(db, named)).length > 0 && !(await isBeingWritten(db, named, now))

/** An announcement is a first page without a header: empty, or the time when its writer was last alive. */
const isAnnouncement = sql`${indexPage.id} % ${pageId(1, 0)} = 0 AND length(${indexPage.data}) < 15`

const signsOfLife = async (db: Database, named: readonly number[]): Promise<readonly number[]> =>
  (await announcements(db, named)).map(({ aliveAt }) => aliveAt)

/** Who announced a segment above the named ones, and when they were last alive. */
const announcements = async (db: Database, named: readonly number[]) => {
  const beyond = gte(indexPage.id, pageId(Math.max(0, ...named) + 1, 0))
  const announced = await db.select({ id: indexPage.id, data: indexPage.data }).from(indexPage).where(and(beyond, isAnnouncement))
  return announced.map(({ id, data }) => {
    const segment = segmentOf(id)
    return { segment, aliveAt: Math.max(segmentTime(segment), Number(data)) }
  })
}

const EVERY_MS = 10_000

/** To be called as often as wanted: says now and then that an announced segment is still being written. */
export const heartbeat = (db: Database, announced: number, clock: () => number) => {
  let last = clock()
  return async (): Promise<void> => {
    const now = clock()
    if (now - last < EVERY_MS) return
    last = now
    await db
      .update(indexPage)
      .set({ data: String(now) })
      .where(eq(indexPage.id, pageId(announced, 0)))
  }
}

/** Six signs of life missed: whoever begins by hand after a kill need not wait as long as those who merge. */
const GONE_MS = 60_000

/**
 * Says, with an empty page, that a new index is being written from now on. False if somebody else is at it; of two at once the one with the
 * lower number stays.
 */
export const announce = async (db: Database, segment: number, named: readonly number[], now: number): Promise<boolean> => {
  const said = await db
    .insert(indexPage)
    .values({ id: pageId(segment, 0), data: '' })
    .onConflictDoNothing()
    .returning({ id: indexPage.id })
  if (said.length === 0) return false
  const others = (await announcements(db, named)).filter((other) => other.segment < segment && now - other.aliveAt < GONE_MS)
  if (others.length === 0) return true
  await takeBack(db, segment)
  return false
}

/** Nothing came of it. */
export const takeBack = async (db: Database, segment: number): Promise<void> => {
  await db.delete(indexPage).where(eq(indexPage.id, pageId(segment, 0)))
}
