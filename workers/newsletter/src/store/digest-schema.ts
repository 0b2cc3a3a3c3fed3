import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A search somebody wishes to hear of. */
export const savedSearch = sqliteTable(
  'saved_search',
  {
    id: text('id').primaryKey(),
    subscriberId: text('subscriber_id').notNull(),
    /** The results page's own parameters. */
    query: text('query').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [uniqueIndex('saved_search_query').on(table.subscriberId, table.query)],
)

/** The last due time for which the digests of a rhythm were sent. */
export const digestRun = sqliteTable('digest_run', {
  rhythm: text('rhythm', { enum: ['at_once', 'weekly', 'monthly_digest'] }).primaryKey(),
  dueAt: integer('due_at').notNull(),
  /** Since when the office lets none of this rhythm go out. */
  stoppedAt: integer('stopped_at'),
})

/** A time at which digests of a rhythm were made: how many readers were asked for and what it came to. */
export const digestSending = sqliteTable(
  'digest_sending',
  {
    id: text('id').primaryKey(),
    rhythm: text('rhythm', { enum: ['at_once', 'weekly', 'monthly_digest'] }).notNull(),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
    /** Readers of the rhythm, also those without news. */
    readers: integer('readers').notNull().default(0),
    /** The last reader who was seen to. */
    through: text('through').notNull().default(''),
    /** Its ledger in numbers (JSON), once nothing about it changes any more. */
    figures: text('figures'),
  },
  (table) => [index('digest_sending_started').on(table.startedAt)],
)

/** One rendering: the same news in the same language, for so many readers. Its letters stand in the ledger under its id. */
export const digestEdition = sqliteTable(
  'digest_edition',
  {
    id: text('id').primaryKey(),
    sendingId: text('sending_id').notNull(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    examples: integer('examples').notNull(),
    letters: integer('letters').notNull(),
  },
  (table) => [index('digest_edition_sending').on(table.sendingId)],
)

/** What somebody has been told of by digest: nobody hears of a thing twice. */
export const told = sqliteTable(
  'told',
  {
    subscriberId: text('subscriber_id').notNull(),
    exampleId: text('example_id').notNull(),
    digestId: text('digest_id').notNull(),
    toldAt: integer('told_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subscriberId, table.exampleId] })],
)
