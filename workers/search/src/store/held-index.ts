import type { Database } from '@vorbild/events/statement'
import { type Lexicon, shippedLexicon } from '@vorbild/german/lexicon'
import { sql } from 'drizzle-orm'
import type { Block } from '../rules/index/block.ts'
import { applyChange, emptyIndex, type LiveIndex } from '../rules/index/live-index.ts'
import { addProfiles, forgetGone, PROFILES_PER_PAGE, SegmentHeader } from '../rules/index/segment.ts'
import type { Vocabulary } from '../rules/index/spelling.ts'
import { readState, type Seen } from './index-state.ts'
import { onlyOne, type Work } from './only-one.ts'
import { pageId, readPages } from './read-rows.ts'
import { indexChange } from './schema.ts'
import { createShelf, type Shelf } from './shelf.ts'

/** The index in memory with what was read of its pages so far. Each isolate holds one. */
export interface Held {
  readonly index: LiveIndex
  readonly headers: readonly SegmentHeader[]
  readonly blocks: Shelf<Block>
  /** As UTF-8, half of what they take as text: one dash or quotation mark makes each letter of it two bytes. */
  readonly cards: Shelf<Uint8Array>
  readonly documents: Shelf<Uint8Array>
  /** Whole answers by what was asked, of this very state of the index. */
  readonly answers: Shelf<object, string>
  /** When somebody began the look at the database that last found this state, and the last look of all. */
  checkedAt: number
  checkingAt: number
  /** Loaded when first needed. */
  vocabulary: Vocabulary | null
  titles: Map<number, string> | null
  readonly readingVocabulary: Work
  readonly readingTitles: Work
}

/** Far below the 128 MB of an isolate, together with columns and words. */
const BLOCK_BYTES = 32_000_000
const CARD_BYTES = 16_000_000
const DOCUMENT_BYTES = 6_000_000
const ANSWER_BYTES = 16_000_000

let held: Held | null = null

export const heldIndex = async (db: Database): Promise<Held> => held ?? refreshIndex(db, null)

/** After a change this isolate made itself: its next answer asks the database. */
export const doubtIndex = (): void => {
  if (held) held.checkedAt = 0
}

/** Takes in what changed; a new generation is loaded wholly. */
export const refreshIndex = async (db: Database, seen: Seen | null): Promise<Held> => {
  if (held && seen && held.index.generation === seen.generation && seen.seq >= held.index.seq) {
    await catchUp(db, held)
    return held
  }
  const before = held
  return onlyOne(
    loading,
    () => (held === before ? null : held),
    async () => {
      held = await loadIndex(db)
      return held
    },
  )
}

const loading: Work = { since: null }

/** Anew from the database, beside the one that is held. */
export const loadIndex = async (db: Database): Promise<Held> => {
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
    for (const [before, page] of header.profiles.entries()) {
      for (const json of await readPages(db, [pageId(segments[at]?.id ?? 0, page)]))
        addProfiles(index, at + 1, json, before * PROFILES_PER_PAGE)
    }
  }
  const loaded = {
    index,
    headers,
    blocks: createShelf<Block>(BLOCK_BYTES),
    cards: createShelf<Uint8Array>(CARD_BYTES),
    documents: createShelf<Uint8Array>(DOCUMENT_BYTES),
    answers: createShelf<object, string>(ANSWER_BYTES),
    checkedAt: 0,
    checkingAt: 0,
    vocabulary: null,
    titles: null,
    readingVocabulary: { since: null },
    readingTitles: { since: null },
  }
  await catchUp(db, loaded)
  return loaded
}

export const lexiconWith = (learned: readonly string[]): Lexicon =>
  learned.length === 0 ? shippedLexicon : { ...shippedLexicon, words: new Set([...shippedLexicon.words, ...learned]) }

const catchUp = async (db: Database, holding: Held): Promise<void> => {
  const { index, cards, documents, answers } = holding
  const rows = await db.select().from(indexChange).where(sql`${indexChange.seq} > ${index.seq}`).orderBy(indexChange.seq)
  if (rows.length > 0) answers.empty()
  for (const { seq, example, entry } of rows) {
    if (seq <= index.seq) continue
    applyChange(index, seq, example, entry === null ? null : JSON.parse(entry))
    cards.drop(example)
    documents.drop(example)
    holding.vocabulary = null
    const change = index.recent.of.get(example)
    if (change) holding.titles?.set(example, change.profile.titleKey)
  }
}
