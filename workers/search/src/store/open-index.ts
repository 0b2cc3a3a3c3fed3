import type { Database } from '@vorbild/events/statement'
import { type SQL, sql } from 'drizzle-orm'
import { type Block, readBlock } from '../rules/index/block.ts'
import type { LiveIndex } from '../rules/index/live-index.ts'
import { addressesOf, type Lookup, lookupIn } from '../rules/index/lookup.ts'
import type { Vocabulary } from '../rules/index/spelling.ts'
import { type Held, heldIndex, refreshIndex } from './held-index.ts'
import type { Seen } from './index-state.ts'
import { bytesOf, numberList, type PageRow, pageId, pagesQuery, readRows } from './read-rows.ts'
import { example } from './schema.ts'
import type { Shelf } from './shelf.ts'
import { titlesIn, vocabularyIn } from './whole-lists.ts'

/** A text kept with an example. */
export interface Shown {
  readonly id: number
  readonly json: string
}

/** The index as one answer sees it. */
export interface OpenIndex {
  readonly index: LiveIndex
  /** Fetches the blocks in which these stand and opens them for looking up. */
  readonly lookup: (keys: readonly string[], beginnings?: readonly string[]) => Promise<Lookup>
  /** Result cards as JSON, in this order; read once, kept while they hold. Who was withdrawn a moment ago has none. */
  readonly cards: (ids: readonly number[]) => Promise<readonly Shown[]>
  /** Whole documents as JSON, likewise. */
  readonly documents: (ids: readonly number[]) => Promise<readonly Shown[]>
  readonly vocabulary: () => Promise<Vocabulary>
  /** Sort keys of all titles. */
  readonly titles: () => Promise<ReadonlyMap<number, string>>
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

/** `name` tells apart whatever an answer depends on besides the index. */
export interface Asked<Answer> {
  readonly name: string
  readonly now: number
  /** About how many bytes an answer takes in memory. */
  readonly sizeOf: (answer: Answer) => number
}

/**
 * Answers from the index of this moment: a state seen just now is believed; otherwise it is read together with whatever has to be read,
 * and if it moved, all begins again. What is asked under a name once more is answered from memory until the index moves.
 */
export const withIndex = async <Answer extends object>(
  db: Database,
  { name, now, sizeOf }: Asked<Answer>,
  answer: (open: OpenIndex) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly rowsRead: number }> => {
  let held = await heldIndex(db)
  for (let tries = 1; ; tries++) {
    try {
      const { open, confirm, isCurrent, rowsRead } = opened(db, held, now)
      const known = held.answers.get(name) as Answer | undefined
      const found = known ?? (await answer(open))
      await confirm()
      if (!isCurrent()) continue
      const size = sizeOf(found)
      if (known === undefined && size < MOST_REMEMBERED) held.answers.put(name, found, size)
      return { answer: found, rowsRead: rowsRead() }
    } catch (error) {
      if (!(error instanceof IndexMoved) || tries === MOST_TRIES) throw error
      held = await refreshIndex(db, error.seen)
    }
  }
}

/** How old a look at the database may be. What this isolate itself took in is seen at once. */
const BELIEVED_MS = 300
/** While one answer looks, others go by the last look. */
const LONGEST_BELIEVED_MS = 900

/** A list of everything would push out everything else. */
const MOST_REMEMBERED = 500_000

const opened = (db: Database, held: Held, now: number) => {
  const { index } = held
  const seq = index.seq
  let rowsRead = 0
  /** Whether the state was seen just now, or somebody else is about to see it. */
  const isBelieved = (): boolean => {
    const age = now - held.checkedAt
    return age <= BELIEVED_MS || (age <= LONGEST_BELIEVED_MS && now - held.checkingAt <= BELIEVED_MS)
  }
  const read = async <Row>(query: SQL | null): Promise<readonly Row[]> => {
    if (query !== null && isBelieved()) {
      const { results, meta } = await db.run(query)
      rowsRead += meta.rows_read
      return results as Row[]
    }
    held.checkingAt = now
    const { rows, seen, rowsRead: more } = await readRows<Row>(db, query)
    rowsRead += more
    if (seen.generation !== index.generation || seen.seq !== seq) throw new IndexMoved(seen)
    held.checkedAt = Math.max(held.checkedAt, now)
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
    const pages = await read<PageRow>(pagesQuery(missing))
    // pages go only when there is a newer generation
    if (pages.length < missing.length) throw new IndexMoved({ generation: index.generation + 1, seq: 0 })
    for (const { id, data } of pages) {
      const block = readBlock(bytesOf(data))
      held.blocks.put(id, block, block.size)
      blocks.set(id, block)
    }
    return blocks
  }
  const confirm = async (): Promise<void> => {
    if (!isBelieved()) await read(null)
  }
  /** Another answer may have taken in changes meanwhile. */
  const isCurrent = (): boolean => index.seq === seq
  const shown = async (shelf: Shelf<string>, ids: readonly number[], column: SQL): Promise<readonly Shown[]> => {
    const found = new Map(ids.map((id) => [id, shelf.get(id)]))
    const missing = ids.filter((id) => found.get(id) === undefined)
    if (missing.length > 0) {
      const query = sql`SELECT ${example.id} AS id, ${column} AS json FROM ${example} WHERE ${example.id} IN ${numberList(missing)}`
      for (const { id, json } of await read<Shown>(query)) {
        shelf.put(id, json, json.length)
        found.set(id, json)
      }
    }
    return ids.flatMap((id) => {
      const json = found.get(id)
      return json === undefined ? [] : [{ id, json }]
    })
  }
  const open: OpenIndex = {
    index,
    lookup: async (keys, beginnings = []) => {
      const blocks = await blocksOf(keys, beginnings)
      return lookupIn(index, ({ segment, block }) => blocks.get(pageId(segment, block + 1)))
    },
    cards: (ids) => shown(held.cards, ids, sql`${example.card}`),
    documents: (ids) => shown(held.documents, ids, sql`${example.document}`),
    vocabulary: () => vocabularyIn(db, held),
    titles: () => titlesIn(db, held),
  }
  return { open, confirm, isCurrent, rowsRead: () => rowsRead }
}
