import type { Database } from '@vorbild/events/statement'
import { count } from 'drizzle-orm'
import type { LiveIndex } from '../rules/index/live-index.ts'
import type { Source } from '../rules/index/merge.ts'
import { isTime, whatToMerge } from '../rules/index/what-to-merge.ts'
import { type Held, refreshIndex } from './held-index.ts'
import { readState } from './index-state.ts'
import { indexChange } from './schema.ts'
import { isBeingWritten, segmentNumber } from './segment-number.ts'
import { type ProfileRow, recentSource, segmentProfiles, segmentSource } from './segment-sources.ts'
import { swap, writeSegment } from './write-segment.ts'

/** Writes waiting changes into a segment when there are many. Whoever makes the index anew is left alone: what waits comes on top of it. */
export const compact = async (db: Database, now: number): Promise<void> => {
  const [waiting] = await db.select({ n: count() }).from(indexChange)
  if (!isTime(waiting?.n ?? 0)) return
  const state = await readState(db)
  if (await isBeingWritten(db, state.segments, now)) return
  const { index, headers } = await refreshIndex(db, null)
  if (state.generation !== index.generation || state.seq > index.seq) return
  const merged = whatToMerge(
    index.segments.map(({ examples }) => examples),
    waiting?.n ?? 0,
  )
  if (merged === null) return
  const from = index.segments.length - merged
  const number = segmentNumber(now)
  const isMineAt =
    (at: number) =>
    (id: number): boolean =>
      index.owner[id] === at + 1
  const taken = index.segments.flatMap((segment, at) => {
    const header = headers[at]
    return at < from || !header ? [] : [{ segment, header, isMine: isMineAt(at) }]
  })
  const sources: readonly Source[] = [
    recentSource(index.recent),
    ...taken.map(({ segment, header, isMine }) => segmentSource(db, segment.id, header, isMine, taken.length)),
  ]
  await writeSegment(db, number, sources, profilesIn(db, index, taken), from === 0 ? [] : goneOf(index))
  const segments = [...index.segments.slice(0, from).map(({ id }) => id), number]
  await swap(db, { generation: state.generation + 1, segments, learned: state.learned, throughSeq: index.seq, now })
}

const goneOf = (index: LiveIndex): readonly number[] =>
  Array.from({ length: index.size }, (_, id) => id).filter((id) => index.owner[id] === 0)

interface Taken {
  readonly segment: { readonly id: number }
  readonly header: Held['headers'][number]
  readonly isMine: (id: number) => boolean
}

const profilesIn = async function* (db: Database, { recent }: LiveIndex, taken: readonly Taken[]): AsyncGenerator<readonly ProfileRow[]> {
  for (const { segment, header, isMine } of taken) yield* segmentProfiles(db, segment.id, header, isMine)
  yield [...recent.of].map(([id, { profile }]) => [id, profile] as const)
}
