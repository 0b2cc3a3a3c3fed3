import type { Database } from '@vorbild/events/statement'
import { and, count, eq, gte, lt } from 'drizzle-orm'
import type { SegmentHeader } from '../rules/index/segment.ts'
import { readState } from './index-state.ts'
import { pageId } from './read-rows.ts'
import { indexPage } from './schema.ts'

/**
 * Whether pages of the index are gone, which would leave readers without answers: of each segment its header, or, looked at closely, any.
 * A segment that was merged away meanwhile is not missed.
 */
export const lacksPages = async (db: Database, segments: readonly number[], closely: boolean): Promise<boolean> => {
  for (const segment of segments) {
    if (await isWhole(db, segment, closely)) continue
    return (await readState(db)).segments.includes(segment)
  }
  return false
}

const isWhole = async (db: Database, segment: number, closely: boolean): Promise<boolean> => {
  const [first, next] = [pageId(segment, 0), pageId(segment + 1, 0)]
  const [row] = await db.select({ data: indexPage.data }).from(indexPage).where(eq(indexPage.id, first))
  if (!row) return false
  if (!closely) return true
  const { firstKeys, profiles, titles, vocabulary } = JSON.parse(row.data) as SegmentHeader
  const written = 1 + [firstKeys, profiles, titles, vocabulary].reduce((sum, { length }) => sum + length, 0)
  const [there] = await db
    .select({ n: count() })
    .from(indexPage)
    .where(and(gte(indexPage.id, first), lt(indexPage.id, next)))
  return there?.n === written
}
