import { commit, type Database, type Statement } from '@vorbild/events/statement'
import { lte, sql } from 'drizzle-orm'
import { mergeSources, type Source } from '../rules/index/merge.ts'
import { INDEX_SCHEMA } from '../rules/index/schema-number.ts'
import { CARDS_PER_PAGE, cardPage, PROFILES_PER_PAGE, profilePage, type SegmentHeader, titlePage } from '../rules/index/segment.ts'
import { doubtIndex } from './held-index.ts'
import { base64Of, numberList, pageId } from './read-rows.ts'
import { example, indexChange, indexPage, indexState } from './schema.ts'
import type { ProfileRow } from './segment-sources.ts'

/** Written together, below the two megabytes a parameter may have. */
const CHARACTERS_AT_ONCE = 400_000
const WORDS_PER_PAGE = 40_000

/** Merges sources into a new segment. It counts for nothing until a state names it. */
export const writeSegment = async (
  db: Database,
  segment: number,
  sources: readonly Source[],
  profiles: AsyncIterable<readonly ProfileRow[]>,
  gone: readonly number[],
): Promise<SegmentHeader> => {
  const pages = pageWriter(db, segment)
  const firstKeys: string[] = []
  const words: string[] = []
  await mergeSources(sources, {
    page: async (firstKey, bytes) => {
      firstKeys.push(firstKey)
      await pages.write(base64Of(bytes))
    },
    word: (word, examples) => words.push(`${word} ${examples}`),
  })
  const header = { firstKeys, ...(await writeProfiles(db, pages, profiles)), vocabulary: await writeWords(pages, words), gone: [...gone] }
  await pages.finish(JSON.stringify(header))
  return header
}

const writeProfiles = async (db: Database, pages: PageWriter, profiles: AsyncIterable<readonly ProfileRow[]>) => {
  const written = { examples: 0, profiles: [] as number[], titles: [] as number[], cards: [] as number[] }
  let waiting: ProfileRow[] = []
  const write = async (rows: readonly ProfileRow[]): Promise<void> => {
    if (rows.length === 0) return
    written.examples += rows.length
    written.profiles.push(await pages.write(profilePage(rows)))
    written.titles.push(await pages.write(titlePage(rows)))
    for (let at = 0; at < rows.length; at += CARDS_PER_PAGE) {
      const ids = rows.slice(at, at + CARDS_PER_PAGE).map(([id]) => id)
      written.cards.push(await pages.write(cardPage(await cardsOf(db, ids))))
    }
  }
  for await (const rows of profiles) {
    waiting = [...waiting, ...rows]
    for (; waiting.length >= PROFILES_PER_PAGE; waiting = waiting.slice(PROFILES_PER_PAGE)) await write(waiting.slice(0, PROFILES_PER_PAGE))
  }
  await write(waiting)
  return written
}

/** As they are now: whoever changes one tells the index, which then reads this one by itself. */
const cardsOf = async (db: Database, ids: readonly number[]): Promise<readonly (readonly [id: number, card: string])[]> => {
  const rows = await db
    .select({ id: example.id, card: example.card })
    .from(example)
    .where(sql`${example.id} IN ${numberList(ids)}`)
  return rows.flatMap(({ id, card }) => (card === null ? [] : [[id, card] as const]))
}

const writeWords = async (pages: PageWriter, words: readonly string[]): Promise<number[]> => {
  const numbers: number[] = []
  for (let at = 0; at < words.length; at += WORDS_PER_PAGE) numbers.push(await pages.write(words.slice(at, at + WORDS_PER_PAGE).join('\n')))
  return numbers
}

type PageWriter = ReturnType<typeof pageWriter>

const pageWriter = (db: Database, segment: number) => {
  let next = 1
  let waiting: [number, string][] = []
  let size = 0
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    const json = JSON.stringify(waiting)
    waiting = []
    size = 0
    await db.insert(indexPage).select(sql`SELECT value ->> 0, value ->> 1 FROM json_each(${json})`)
  }
  const add = async (id: number, data: string): Promise<void> => {
    if (size + data.length > CHARACTERS_AT_ONCE) await flush()
    waiting.push([id, data])
    size += data.length
  }
  return {
    write: async (data: string): Promise<number> => {
      const page = next++
      await add(pageId(segment, page), data)
      return page
    },
    finish: async (header: string): Promise<void> => {
      await add(pageId(segment, 0), header)
      await flush()
    },
  }
}

/**
 * Makes segments the index, in one batch with what else belongs to it. The generation is a primary key: who comes second fails as a whole,
 * and its segments are swept up later. Changes up to `throughSeq` are in the segments.
 */
export const swap = async (
  db: Database,
  next: { generation: number; segments: readonly number[]; learned: readonly string[]; throughSeq: number; now: number },
  more: readonly Statement[] = [],
): Promise<void> => {
  const { generation, segments, learned, throughSeq, now } = next
  const kept = JSON.stringify(segments)
  await commit(db, [
    db.insert(indexState).values({
      generation,
      schema: INDEX_SCHEMA,
      segments: kept,
      learned: JSON.stringify(learned),
      createdAt: now,
    }),
    db.delete(indexChange).where(lte(indexChange.seq, throughSeq)),
    db.delete(indexState).where(sql`${indexState.generation} < ${generation}`),
    ...more,
  ])
  doubtIndex()
  await sweep(db, segments)
}

/** Deletes pages no state names; those above the newest named segment may just be in the writing. */
const sweep = async (db: Database, segments: readonly number[]): Promise<void> => {
  const newest = Math.max(0, ...segments)
  const kept = JSON.stringify(segments)
  await db
    .delete(indexPage)
    .where(sql`${indexPage.id} < ${pageId(newest, 0)} AND ${indexPage.id} / 65536 NOT IN (SELECT value FROM json_each(${kept}))`)
}
