import type { Database } from '@vorbild/events/statement'
import { readBlock } from '../rules/index/block.ts'
import { listEntry, type Source } from '../rules/index/merge.ts'
import type { Profile } from '../rules/index/profile.ts'
import { type Recent, recentKeys } from '../rules/index/recent.ts'
import { readProfilePage, readTitlePage, type SegmentHeader } from '../rules/index/segment.ts'
import { bytesOf, pageId, readPages } from './read-rows.ts'

export type ProfileRow = readonly [id: number, profile: Profile]

/** What a merge may take of a segment: null takes all. */
type IsMine = ((id: number) => boolean) | null

export const recentSource = async function* (recent: Recent): Source {
  yield recentKeys(recent, '').map((key) => ({
    key,
    each: (visit) => {
      for (const [id, value] of recent.lists.get(key) ?? []) visit(id, value)
    },
  }))
}

/** Read ahead, but not so far that many sources at once fill the memory. */
const PAGES_AHEAD = 48

export const segmentSource = async function* (
  db: Database,
  segment: number,
  { firstKeys }: Pick<SegmentHeader, 'firstKeys'>,
  isMine: IsMine,
  sources = 1,
): Source {
  const ahead = Math.max(1, Math.min(8, Math.floor(PAGES_AHEAD / sources)))
  for (let at = 0; at < firstKeys.length; at += ahead) {
    const ids = firstKeys.slice(at, at + ahead).map((_, offset) => pageId(segment, at + offset + 1))
    for (const data of await readPages(db, ids)) {
      const block = readBlock(bytesOf(data))
      yield Array.from({ length: block.length }, (_, entry) => listEntry(block.keyAt(entry), block.listAt(entry), isMine))
    }
  }
}

/** Profiles of a segment with their titles, a page at a time. */
export const segmentProfiles = async function* (
  db: Database,
  segment: number,
  header: Pick<SegmentHeader, 'profiles' | 'titles'>,
  isMine: IsMine,
): AsyncGenerator<readonly ProfileRow[]> {
  for (const [at, page] of header.profiles.entries()) {
    const [profiles, titles] = await readPages(db, [pageId(segment, page), pageId(segment, header.titles[at] ?? 0)])
    if (profiles === undefined || titles === undefined) continue
    const titleOf = new Map(readTitlePage(titles))
    const rows = readProfilePage(profiles).map(([id, profile]): ProfileRow => [id, { ...profile, titleKey: titleOf.get(id) ?? '' }])
    yield isMine === null ? rows : rows.filter(([id]) => isMine(id))
  }
}
