import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { IMPORT_KINDS, IMPORT_STATES, VERDICTS } from '../rules/import/verdicts.ts'
import { LIST_ACTIONS } from '../rules/list-actions.ts'
import { SUPPRESSION_REASONS } from '../rules/suppression.ts'

/** Who is not to be written to unasked, known by a keyed hash of the address alone. */
export const suppression = sqliteTable('suppression', {
  hash: text('hash').primaryKey(),
  reason: text('reason', { enum: SUPPRESSION_REASONS }).notNull(),
  at: integer('at').notNull(),
})

/** A list from elsewhere: looked at first, taken over when somebody says so. */
export const listImport = sqliteTable('list_import', {
  id: text('id').primaryKey(),
  /** `consented`: with a proof, so confirmed at once. `asked`: everybody is asked by one mail. */
  kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
  state: text('state', { enum: IMPORT_STATES }).notNull(),
  /** The proof for rows that have none of their own: when, where and in which words. */
  givenAt: integer('given_at'),
  source: text('source').notNull().default(''),
  words: text('words').notNull().default(''),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  startedAt: integer('started_at'),
  finishedAt: integer('finished_at'),
})

/** A row of such a list. Its person's data are gone once the import is over; line and verdict stay as the report. */
export const listImportRow = sqliteTable(
  'list_import_row',
  {
    importId: text('import_id').notNull(),
    line: integer('line').notNull(),
    verdict: text('verdict', { enum: VERDICTS }).notNull(),
    email: text('email'),
    /** Language, choice and the row's own proof, as JSON. */
    details: text('details'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] }), index('list_import_row_verdict').on(table.importId, table.verdict)],
)

/** Who took the list in or out, and how many addresses; never which. */
export const listHistory = sqliteTable('list_history', {
  id: text('id').primaryKey(),
  at: integer('at').notNull(),
  personId: text('person_id').notNull(),
  personName: text('person_name').notNull(),
  action: text('action', { enum: LIST_ACTIONS }).notNull(),
  people: integer('people').notNull(),
})

/** How many came and went in a month (UTC); counted by triggers, so that no way in or out can be forgotten. */
export const listMonth = sqliteTable('list_month', {
  month: text('month').primaryKey(),
  joined: integer('joined').notNull().default(0),
  departed: integer('departed').notNull().default(0),
})

/** How many chose a topic or Land at the end of a month. Small groups are not written down. */
export const listSnapshot = sqliteTable(
  'list_snapshot',
  {
    month: text('month').notNull(),
    dimension: text('dimension', { enum: ['all', 'topic', 'land'] }).notNull(),
    key: text('key').notNull(),
    people: integer('people').notNull(),
    takenAt: integer('taken_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.dimension, table.key] })],
)
