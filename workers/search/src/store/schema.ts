import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What is public now, one row each. `id` is spelled out because the text index refers to it. */
export const example = sqliteTable(
  'example',
  {
    id: integer('id').primaryKey(),
    exampleId: text('example_id').notNull().unique(),
    version: integer('version').notNull(),
    slug: text('slug').notNull(),
    /** The published document as JSON. */
    document: text('document').notNull(),
    /** What a result list shows, as JSON. */
    card: text('card'),
    /** Folded title, to sort by. */
    titleKey: text('title_key').notNull(),
    /** Last month it ran, `2024-12`; null while it goes on, `0000-00` when it ended nobody knows when, `9999-98` without any dates. */
    lastMonth: text('last_month'),
    publishedAt: integer('published_at').notNull(),
    confirmedAt: integer('confirmed_at').notNull(),
    indexedAt: integer('indexed_at').notNull(),
  },
  (table) => [index('example_slug').on(table.slug), index('example_published').on(table.publishedAt)],
)

/** Of the first index, empty since the second; migrations only add. */
export const facet = sqliteTable(
  'facet',
  { name: text('name').notNull(), key: text('key').notNull(), example: integer('example').notNull() },
  (table) => [primaryKey({ columns: [table.name, table.key, table.example] }), index('facet_example').on(table.example)],
)

/** Of the first index, empty since the second; migrations only add. */
export const term = sqliteTable(
  'term',
  {
    example: integer('example').notNull(),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    path: text('path'),
    /** The label folded from one of its words on. */
    folded: text('folded').notNull(),
    /** Which word that is; 0 for the first. */
    position: integer('position').notNull(),
  },
  (table) => [index('term_folded').on(table.folded), index('term_example').on(table.example)],
)

/** Every address an example ever had. */
export const slugHistory = sqliteTable('slug_history', {
  slug: text('slug').primaryKey(),
  exampleId: text('example_id').notNull(),
})

/** Gone for good: a late event must not bring it back, and its addresses say that it is gone. */
export const withdrawn = sqliteTable('withdrawn', {
  exampleId: text('example_id').primaryKey(),
  withdrawnAt: integer('withdrawn_at').notNull(),
})

/** Every version of what is public, so that a citation of an older one still leads to it. */
export const version = sqliteTable(
  'version',
  {
    exampleId: text('example_id').notNull(),
    version: integer('version').notNull(),
    publishedAt: integer('published_at').notNull(),
    /** Under which address, to see whether that still leads on; null: written before it was noted. */
    slug: text('slug'),
  },
  (table) => [primaryKey({ columns: [table.exampleId, table.version] })],
)

/** Who used an example, one row each: a copy of what lies in R2 under `adoptions/`. */
export const adoption = sqliteTable('adoption', { id: text('id').primaryKey(), exampleId: text('example_id').notNull() }, (table) => [
  index('adoption_example').on(table.exampleId),
])

/**
 * Words readers looked for in vain. Until enough have, only a shortened digest is kept, so that nothing one person typed is ever stored.
 */
export const miss = sqliteTable('miss', {
  digest: text('digest').primaryKey(),
  times: integer('times').notNull(),
  firstAt: integer('first_at').notNull(),
  lastAt: integer('last_at').notNull(),
  word: text('word'),
})

/**
 * The index itself: a row per generation, the last one counts. Its number is also the guard against two that write at once. `schema` below
 * the current one asks for a rebuild.
 */
export const indexState = sqliteTable('index_state', {
  generation: integer('generation').primaryKey(),
  schema: integer('schema').notNull(),
  /** Numbers of the segments, oldest first, as JSON. */
  segments: text('segments').notNull(),
  /** Parts of compounds learned from the examples, as JSON; those shipped come on top. */
  learned: text('learned').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** Pages of segments, never changed once written; `id` is segment * 65536 + page. Lists as base64, the rest as JSON. */
export const indexPage = sqliteTable('index_page', { id: integer('id').primaryKey(), data: text('data').notNull() })

/** What was published or withdrawn since the newest segment, in order; null: gone. */
export const indexChange = sqliteTable('index_change', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  example: integer('example').notNull(),
  entry: text('entry'),
})
