import type { Database } from '@vorbild/events/statement'
import { type SQL, sql } from 'drizzle-orm'
import { type Block, readBlock } from '../rules/index/block.ts'
import type { LiveIndex } from '../rules/index/live-index.ts'
import { addressesOf, type Lookup, lookupIn } from '../rules/index/lookup.ts'
import { readTitlePage } from '../rules/index/segment.ts'
import type { Vocabulary } from '../rules/index/spelling.ts'
import { type Held, heldIndex, refreshIndex, vocabularyOf } from './held-index.ts'
import type { Seen } from './index-state.ts'
import { bytesOf, numberList, type PageRow, pageId, pagesQuery, readPages, readRows } from './read-rows.ts'
import { example } from './schema.ts'

/** The index as one answer sees it. */
export interface OpenIndex {
  readonly index: LiveIndex
  /** Fetches the blocks in which these stand and opens them for looking up. */
  readonly lookup: (keys: readonly string[], beginnings?: readonly string[]) => Promise<Lookup>
  /** Whole documents as JSON, in no order. */
  readonly documents: (exampleIds: readonly string[]) => Promise<readonly string[]>
  /** Result cards as JSON, in this order; read once, kept while they hold. */
  readonly cards: (ids: readonly number[]) => Promise<readonly string[]>
  readonly vocabulary: () => Promise<Vocabulary>
  /** Sort keys of all titles. */
  readonly titles: () => Promise<ReadonlyMap<number, string>>
  /** Rows of the database this answer cost, asked last. */
  readonly rowsRead: () => Promise<number>
}

/** What was read belongs to another state of the index than what is held. */
class IndexMoved extends Error {
  readonly seen: Seen
  constructor(seen: Seen) {
    super('the index moved on')
    this.seen = seen
  }
}

const MOST_TRIES = 6

/** Answers from the index of this moment: whatever is read is read together with the state, and if that moved, all begins again. */
export const withIndex = async <Answer>(db: Database, answer: (open: OpenIndex) => Promise<Answer>): Promise<Answer> => {
  let held = await heldIndex(db)
  for (let tries = 1; ; tries++) {
    try {
      const { open, finish } = opened(db, held)
      const answered = await answer(open)
      await finish()
      return answered
    } catch (error) {
      if (!(error instanceof IndexMoved) || tries === MOST_TRIES) throw error
      held = await refreshIndex(db, error.seen)
    }
  }
}

const opened = (db: Database, held: Held) => {
  const { index } = held
  const seq = index.seq
  let checked = false
  let rowsRead = 0
  const read = async <Row>(query: SQL | null): Promise<readonly Row[]> => {
    const { rows, seen, rowsRead: more } = await readRows<Row>(db, query)
    rowsRead += more
    if (seen.generation !== index.generation || seen.seq !== seq) throw new IndexMoved(seen)
    checked = true
    return rows
  }
  const blocksOf = async (keys: readonly string[], beginnings: readonly string[]): Promise<ReadonlyMap<number, Block>> => {
    const blocks = new Map<number, Block>()
    const missing: number[] = []
    for (const { segment, block } of addressesOf(index.segments, keys, beginnings)) {
      const id = pageId(segment, block + 1)
      const kept = held.blocks.get(id)
      if (kept) blocks.set(id, kept)
      else missing.push(id)
    }
    if (missing.length === 0) return blocks
    for (const { id, data } of await read<PageRow>(pagesQuery([...new Set(missing)]))) {
      const block = readBlock(bytesOf(data))
      held.blocks.put(id, block, block.size)
      blocks.set(id, block)
    }
    return blocks
  }
  const finish = async (): Promise<void> => {
    if (!checked) await read(null)
  }
  const open: OpenIndex = {
    index,
    lookup: async (keys, beginnings = []) => {
      const blocks = await blocksOf(keys, beginnings)
      return lookupIn(index, ({ segment, block }) => blocks.get(pageId(segment, block + 1)))
    },
    cards: async (ids) => {
      const found = new Map(ids.map((id) => [id, held.cards.get(id)]))
      const missing = ids.filter((id) => found.get(id) === undefined)
      if (missing.length > 0) {
        for (const { id, card } of await read<{ id: number; card: string }>(
          sql`SELECT ${example.id} AS id, ${example.card} AS card FROM ${example} WHERE ${example.id} IN ${numberList(missing)}`,
        )) {
          held.cards.put(id, card, 2 * card.length)
          found.set(id, card)
        }
      }
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    documents: async (exampleIds) => {
      const ids = sql.join(
        exampleIds.map((id) => sql`${id}`),
        sql`, `,
      )
      const rows = await db.all<{ document: string }>(
        sql`SELECT ${example.document} AS document FROM ${example} WHERE ${example.exampleId} IN (${ids})`,
      )
      rowsRead += 2 * rows.length
      return rows.map(({ document }) => document)
    },
    vocabulary: async () => {
      held.vocabulary ??= await vocabularyOf(db, held)
      return held.vocabulary
    },
    titles: async () => {
      held.titles ??= await titlesOf(db, held)
      const titles = new Map(held.titles)
      for (const [id, { profile }] of index.recent.of) titles.set(id, profile.titleKey)
      return titles
    },
    rowsRead: async () => {
      await finish()
      return rowsRead
    },
  }
  return { open, finish }
}

const titlesOf = async (db: Database, { index, headers }: Held): Promise<ReadonlyMap<number, string>> => {
  const titles = new Map<number, string>()
  for (const [at, header] of headers.entries()) {
    const pages = await readPages(
      db,
      header.titles.map((page) => pageId(index.segments[at]?.id ?? 0, page)),
    )
    for (const page of pages) for (const [id, title] of readTitlePage(page)) titles.set(id, title)
  }
  return titles
}
