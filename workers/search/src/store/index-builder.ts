import type { Database } from '@vorbild/events/statement'
import { sql } from 'drizzle-orm'
import type { Profile } from '../rules/index/profile.ts'
import { addRecent, emptyRecent, type Recent } from '../rules/index/recent.ts'
import type { SegmentHeader } from '../rules/index/segment.ts'
import type { IndexEntry } from '../rules/index-entry.ts'
import { recentSource, segmentNumber, segmentSource } from './compact.ts'
import { example } from './schema.ts'
import { writeSegment } from './write-segment.ts'

/** Examples gathered in memory before they are written as a part of the new index. */
const EXAMPLES_PER_PART = 500

/** Makes a whole new index beside the present one: parts first, then one segment of all. */
export const createIndexBuilder = (db: Database, now: number) => {
  let number = segmentNumber(now)
  let gathered: Recent = emptyRecent()
  const parts: { readonly segment: number; readonly header: SegmentHeader }[] = []
  const profiles = new Map<number, Profile>()
  const write = async (): Promise<void> => {
    if (gathered.of.size === 0) return
    const segment = number++
    parts.push({ segment, header: await writeSegment(db, segment, [recentSource(gathered)], profilesOf(gathered), []) })
    gathered = emptyRecent()
  }
  return {
    /** Takes those entries that are public now, as their rows in `example` say. */
    add: async (entries: readonly IndexEntry[]): Promise<void> => {
      const wanted = JSON.stringify(entries.map(({ exampleId, version }) => [exampleId, version]))
      const rows = await db.all<{ id: number; exampleId: string }>(
        sql`SELECT ${example.id} AS id, ${example.exampleId} AS exampleId FROM json_each(${wanted}) AS entry JOIN ${example}
          ON ${example.exampleId} = entry.value ->> 0 AND ${example.version} = entry.value ->> 1`,
      )
      const ids = new Map(rows.map(({ id, exampleId }) => [exampleId, id]))
      for (const { exampleId, profile, vector } of entries) {
        const id = ids.get(exampleId)
        if (id === undefined) continue
        addRecent(gathered, id, profile, vector)
        profiles.set(id, profile)
      }
      if (gathered.of.size >= EXAMPLES_PER_PART) await write()
    },
    /** The segments of the new index. */
    finish: async (): Promise<readonly number[]> => {
      await write()
      const [only, ...more] = parts
      if (only === undefined || more.length === 0) return only === undefined ? [] : [only.segment]
      const sources = parts.map(({ segment, header }) => segmentSource(db, segment, header))
      await writeSegment(
        db,
        number,
        sources,
        [...profiles].sort(([a], [b]) => a - b),
        [],
      )
      return [number]
    },
  }
}

const profilesOf = ({ of }: Recent): readonly (readonly [number, Profile])[] =>
  [...of].map(([id, { profile }]) => [id, profile] as const).sort(([a], [b]) => a - b)
