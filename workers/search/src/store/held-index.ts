import type { Database } from '@vorbild/events/statement'
import { type Lexicon, shippedLexicon } from '@vorbild/german/lexicon'
import { sql } from 'drizzle-orm'
import type { Block } from '../rules/index/block.ts'
import { applyChange, emptyIndex, type LiveIndex } from '../rules/index/live-index.ts'
import { addProfiles, forgetGone, SegmentHeader } from '../rules/index/segment.ts'
import { createVocabulary, type Vocabulary } from '../rules/index/spelling.ts'
import { readState, type Seen } from './index-state.ts'
import { pageId, readPages } from './read-rows.ts'
import { indexChange } from './schema.ts'
import { createShelf, type Shelf } from './shelf.ts'

/** The index in memory with what was read of its pages so far. Each isolate holds one; the database is asked each time whether it moved. */
export interface Held {
  readonly index: LiveIndex
  readonly headers: readonly SegmentHeader[]
  readonly blocks: Shelf<Block>
  readonly cards: Shelf<string>
  /** Loaded when first needed. */
  vocabulary: Vocabulary | null
  titles: ReadonlyMap<number, string> | null
}

/** Far below the 128 MB of an isolate, together with columns and words. */
const BLOCK_BYTES = 32_000_000
const CARD_BYTES = 8_000_000

let held: Held | null = null

export const heldIndex = async (db: Database): Promise<Held> => held ?? refreshIndex(db, null)

/** Takes in what changed; a new generation is loaded wholly. */
export const refreshIndex = async (db: Database, seen: Seen | null): Promise<Held> => {
  if (held && seen && held.index.generation === seen.generation && seen.seq >= held.index.seq) await catchUp(db, held)
  else held = await load(db)
  return held
}

const load = async (db: Database): Promise<Held> => {
  const state = await readState(db)
  const headers = (
    await readPages(
      db,
      state.segments.map((segment) => pageId(segment, 0)),
    )
  ).map((json) => SegmentHeader.parse(JSON.parse(json)))
  const segments = headers.map(({ firstKeys, examples }, at) => ({ id: state.segments[at] ?? 0, firstKeys, examples }))
  const index = emptyIndex(state.generation, lexiconWith(state.learned), segments)
  for (const [at, header] of headers.entries()) {
    forgetGone(index, header)
    for (const page of header.profiles) {
      for (const json of await readPages(db, [pageId(segments[at]?.id ?? 0, page)])) addProfiles(index, at + 1, json)
    }
  }
  const loaded = {
    index,
    headers,
    blocks: createShelf<Block>(BLOCK_BYTES),
    cards: createShelf<string>(CARD_BYTES),
    vocabulary: null,
    titles: null,
  }
  await catchUp(db, loaded)
  return loaded
}

export const lexiconWith = (learned: readonly string[]): Lexicon =>
  learned.length === 0 ? shippedLexicon : { ...shippedLexicon, words: new Set([...shippedLexicon.words, ...learned]) }

const catchUp = async (db: Database, holding: Held): Promise<void> => {
  const { index, cards } = holding
  const rows = await db.select().from(indexChange).where(sql`${indexChange.seq} > ${index.seq}`).orderBy(indexChange.seq)
  for (const { seq, example, entry } of rows) {
    if (seq <= index.seq) continue
    applyChange(index, seq, example, entry === null ? null : JSON.parse(entry))
    cards.drop(example)
    holding.vocabulary = null
  }
}

/** All words for spelling, those of the newest examples too. */
export const vocabularyOf = async (db: Database, { index, headers }: Held): Promise<Vocabulary> => {
  const counts = new Map<string, number>()
  for (const [at, { vocabulary }] of headers.entries()) {
    for (const page of await readPages(
      db,
      vocabulary.map((number) => pageId(index.segments[at]?.id ?? 0, number)),
    )) {
      for (const line of page.split('\n')) {
        const [word = '', examples = '0'] = line.split(' ')
        counts.set(word, (counts.get(word) ?? 0) + Number(examples))
      }
    }
  }
  for (const [key, list] of index.recent.lists) {
    if (key.startsWith('=')) counts.set(key.slice(1), (counts.get(key.slice(1)) ?? 0) + list.size)
  }
  return createVocabulary([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
