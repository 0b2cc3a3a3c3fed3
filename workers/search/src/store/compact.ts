import type { Database } from '@vorbild/events/statement'
import { count } from 'drizzle-orm'
import { readBlock } from '../rules/index/block.ts'
import type { LiveIndex } from '../rules/index/live-index.ts'
import { type KeyList, listEntry, type Source } from '../rules/index/merge.ts'
import type { Profile } from '../rules/index/profile.ts'
import { type Recent, recentKeys } from '../rules/index/recent.ts'
import { readProfilePage, readTitlePage, type SegmentHeader } from '../rules/index/segment.ts'
import { isTime, whatToMerge } from '../rules/index/what-to-merge.ts'
import { readPages, refreshIndex } from './held-index.ts'
import { readState } from './index-state.ts'
import { bytesOf, pageId } from './read-rows.ts'
import { indexChange } from './schema.ts'
import { swap, writeSegment } from './write-segment.ts'

/** Writes waiting changes into a segment when there are many. */
export const compact = async (db: Database, now: number): Promise<void> => {
  const [waiting] = await db.select({ n: count() }).from(indexChange)
  if (!isTime(waiting?.n ?? 0)) return
  const state = await readState(db)
  const { index, headers } = await refreshIndex(db, null)
  if (state.generation !== index.generation || state.seq > index.seq) return
  const merged = whatToMerge(
    index.segments.map(({ examples }) => examples),
    waiting?.n ?? 0,
  )
  if (merged === null) return
  const from = index.segments.length - merged
  const sources: Source[] = [recentSource(index.recent)]
  const profiles = new Map<number, Profile>([...index.recent.of].map(([id, { profile }]) => [id, profile]))
  for (const [at, segment] of index.segments.entries()) {
    const header = headers[at]
    if (at < from || !header) continue
    const isMine = (id: number): boolean => index.owner[id] === at + 1
    sources.push(segmentSource(db, segment.id, header, isMine))
    for (const [id, profile] of await profilesOf(db, segment.id, header)) if (isMine(id)) profiles.set(id, profile)
  }
  const number = segmentNumber(now)
  await writeSegment(
    db,
    number,
    sources,
    [...profiles].sort(([a], [b]) => a - b),
    from === 0 ? [] : goneOf(index),
  )
  const segments = [...index.segments.slice(0, from).map(({ id }) => id), number]
  await swap(db, { generation: state.generation + 1, segments, learned: state.learned, throughSeq: index.seq, now })
}

/** Rises with time: tenths of a second since 2024, so that page numbers stay exact. */
export const segmentNumber = (now: number): number => Math.floor((now - Date.UTC(2024, 0)) / 100)

const goneOf = (index: LiveIndex): readonly number[] =>
  Array.from({ length: index.size }, (_, id) => id).filter((id) => index.owner[id] === 0)

export const recentSource = async function* (recent: Recent): Source {
  for (const key of recentKeys(recent, '')) {
    const list = recent.lists.get(key)
    const each: KeyList['each'] = (visit) => {
      for (const [id, value] of list ?? []) visit(id, value)
    }
    yield { key, each }
  }
}

const PAGES_AT_ONCE = 8

export const segmentSource = async function* (
  db: Database,
  segment: number,
  { firstKeys }: Pick<SegmentHeader, 'firstKeys'>,
  isMine: (id: number) => boolean = () => true,
): Source {
  for (let at = 0; at < firstKeys.length; at += PAGES_AT_ONCE) {
    const ids = firstKeys.slice(at, at + PAGES_AT_ONCE).map((_, offset) => pageId(segment, at + offset + 1))
    for (const data of await readPages(db, ids)) {
      const block = readBlock(bytesOf(data))
      for (const [entry, key] of block.keys.entries()) {
        const list = block.lists[entry]
        if (list) yield listEntry(key, list, isMine)
      }
    }
  }
}

const profilesOf = async (db: Database, segment: number, header: SegmentHeader): Promise<readonly (readonly [number, Profile])[]> => {
  const pages = (numbers: readonly number[]) =>
    readPages(
      db,
      numbers.map((page) => pageId(segment, page)),
    )
  const titles = new Map((await pages(header.titles)).flatMap(readTitlePage))
  return (await pages(header.profiles))
    .flatMap(readProfilePage)
    .map(([id, profile]) => [id, { ...profile, titleKey: titles.get(id) ?? '' }])
}
