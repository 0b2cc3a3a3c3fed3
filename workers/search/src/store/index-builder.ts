import type { Database } from '@vorbild/events/statement'
import { emptyGathered, gather, gatheredKeys } from '../rules/index/gathered.ts'
import type { Source } from '../rules/index/merge.ts'
import type { SegmentHeader } from '../rules/index/segment.ts'
import type { IndexEntry } from '../rules/index-entry.ts'
import { readState } from './index-state.ts'
import { announce, heartbeat, segmentNumber, takeBack } from './segment-number.ts'
import { type ProfileRow, segmentProfiles, segmentSource } from './segment-sources.ts'
import { writeSegment } from './write-segment.ts'

/** Numbers gathered in memory before they are written as a part of the new index: some 1,500 examples, 20 MB. */
const NUMBERS_PER_PART = 3_000_000

interface Part {
  readonly segment: number
  readonly header: SegmentHeader
}

/**
 * Makes a whole new index beside the present one: parts first, then one segment of all. Memory does not grow with their number. Null if
 * somebody else is at it.
 */
export const createIndexBuilder = async (db: Database, clock: () => number) => {
  const { segments } = await readState(db)
  const announced = Math.max(segmentNumber(clock()), ...segments.map((segment) => segment + 1))
  let number = announced
  if (!(await announce(db, announced, segments, clock()))) return null
  const beat = heartbeat(db, announced, clock)
  let gathered = emptyGathered()
  let profiles: ProfileRow[] = []
  const parts: Part[] = []
  const write = async (): Promise<void> => {
    if (profiles.length === 0) return
    const segment = ++number
    const lists = gatheredKeys(gathered)
    parts.push({ segment, header: await writeSegment(db, segment, [only(lists)], only(profiles), []) })
    gathered = emptyGathered()
    profiles = []
  }
  return {
    /** To be called during what takes long, so that nobody else begins. */
    beat,
    /** Nothing comes of it. */
    giveUp: (): Promise<void> => takeBack(db, announced),
    add: async (entries: readonly IndexEntry[], ids: ReadonlyMap<string, number>): Promise<void> => {
      await beat()
      for (const { exampleId, profile, vector } of entries) {
        const id = ids.get(exampleId)
        if (id === undefined) continue
        gather(gathered, id, vector)
        profiles.push([id, profile])
      }
      if (gathered.size >= NUMBERS_PER_PART) await write()
    },
    /** The segments of the new index. */
    finish: async (): Promise<readonly number[]> => {
      await write()
      const [first, ...more] = parts
      if (first === undefined) {
        await takeBack(db, announced)
        return []
      }
      if (more.length === 0) return [first.segment]
      const sources = parts.map(({ segment, header }): Source => beating(segmentSource(db, segment, header, null, parts.length), beat))
      await writeSegment(db, ++number, sources, profilesOf(db, parts), [])
      return [number]
    },
  }
}

/** The last merge takes long where there are many; it is alive as long as it reads. */
const beating = async function* (source: Source, beat: () => Promise<void>): Source {
  for await (const lists of source) {
    await beat()
    yield lists
  }
}

const only = async function* <Thing>(thing: Thing): AsyncGenerator<Thing> {
  yield thing
}

const profilesOf = async function* (db: Database, parts: readonly Part[]): AsyncGenerator<readonly ProfileRow[]> {
  for (const { segment, header } of parts) yield* segmentProfiles(db, segment, header, null)
}
