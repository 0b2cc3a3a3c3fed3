import type { Database } from '@vorbild/events/statement'
import { type SQL, sql } from 'drizzle-orm'
import { type Block, readBlock } from '../rules/index/block.ts'
import type { LiveIndex } from '../rules/index/live-index.ts'
import { addressesOf, type Lookup, lookupIn } from '../rules/index/lookup.ts'
import { CARDS_PER_PAGE, readCardPage } from '../rules/index/segment.ts'
import type { Vocabulary } from '../rules/index/spelling.ts'
import { type Held, heldIndex, refreshIndex } from './held-index.ts'
import type { Seen } from './index-state.ts'
import { bytesOf, numberList, type PageRow, pageId, pagesQuery, readRows } from './read-rows.ts'
import { example, indexPage } from './schema.ts'
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

/** Texts of examples as the database has them, more perhaps than were asked for. */
type Reading = (ids: readonly number[]) => Promise<readonly Shown[]>

const rowsOf = (ids: readonly number[], column: SQL): SQL =>
  sql`SELECT ${example.id} AS id, ${column} AS json, 0 AS is_page FROM ${example} WHERE ${example.id} IN ${numberList(ids)}`

const cardsOn = (page: string): readonly Shown[] => readCardPage(page).map(([id, json]) => ({ id, json }))

/** About as many as there are. */
const CARD_PAGE_BYTES = 1_200 * CARDS_PER_PAGE

const encoder = new TextEncoder()
const decoder = new TextDecoder()

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
  const shown = async (shelf: Shelf<Uint8Array>, ids: readonly number[], reading: Reading): Promise<readonly Shown[]> => {
    const found = new Map<number, string>()
    for (const id of ids) {
      const kept = shelf.get(id)
      if (kept) found.set(id, decoder.decode(kept))
    }
    const missing = ids.filter((id) => !found.has(id))
    if (missing.length > 0) {
      for (const { id, json } of await reading(missing)) {
        found.set(id, json)
        // what changed meanwhile was dropped, and must not come back
        const bytes = isCurrent() ? encoder.encode(json) : null
        if (bytes) shelf.put(id, bytes, bytes.length)
      }
    }
    return ids.flatMap((id) => {
      const json = found.get(id)
      return json === undefined ? [] : [{ id, json }]
    })
  }
  /** The page on which a card stands, together with its neighbours; as long as there is room for those. */
  const cardPageOf = (id: number): number | undefined => {
    const at = (index.owner[id] ?? 0) - 1
    const page = held.headers[at]?.cards[Math.floor((index.row[id] ?? 0) / CARDS_PER_PAGE)]
    return page === undefined ? undefined : pageId(index.segments[at]?.id ?? 0, page)
  }
  const cardsOf: Reading = async (ids) => {
    const byPage = held.cards.hasRoomFor(ids.length * CARD_PAGE_BYTES)
    const pages = byPage ? [...new Set(ids.flatMap((id) => cardPageOf(id) ?? []))] : []
    const alone = byPage ? ids.filter((id) => cardPageOf(id) === undefined) : ids
    const queries = [
      ...(alone.length > 0 ? [rowsOf(alone, sql`${example.card}`)] : []),
      ...(pages.length > 0 ? [sql`SELECT id, data AS json, 1 AS is_page FROM ${indexPage} WHERE id IN ${numberList(pages)}`] : []),
    ]
    const rows = await read<Shown & { readonly is_page: number }>(sql.join(queries, sql` UNION ALL `))
    if (rows.filter((row) => row.is_page === 1).length < pages.length) throw new IndexMoved({ generation: index.generation + 1, seq: 0 })
    return rows.flatMap((row) => (row.is_page === 1 ? cardsOn(row.json).filter(({ id }) => cardPageOf(id) === row.id) : [row]))
  }
  const open: OpenIndex = {
    index,
    lookup: async (keys, beginnings = []) => {
      const blocks = await blocksOf(keys, beginnings)
      return lookupIn(index, ({ segment, block }) => blocks.get(pageId(segment, block + 1)))
    },
    cards: (ids) => shown(held.cards, ids, cardsOf),
    documents: (ids) => shown(held.documents, ids, (missing) => read(rowsOf(missing, sql`${example.document}`))),
    vocabulary: () => vocabularyIn(db, held),
    titles: () => titlesIn(db, held),
  }
  return { open, confirm, isCurrent, rowsRead: () => rowsRead }
}
