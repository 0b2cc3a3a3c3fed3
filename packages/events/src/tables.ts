import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The spine's tables; every worker that says or hears events has them in its own database. */

/** What this worker said. */
export const event = sqliteTable('event', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  type: text('type').notNull(),
  subject: text('subject').notNull(),
  payload: text('payload').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** One row per event and queue; sent again until `acked_at` is set. */
export const delivery = sqliteTable(
  'delivery',
  {
    eventId: text('event_id').notNull(),
    queue: text('queue').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: integer('next_at').notNull(),
    ackedAt: integer('acked_at'),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.queue] }), index('delivery_due').on(table.nextAt).where(sql`acked_at IS NULL`)],
)

/** What this worker heard and did, and what may be used but once; written in one batch with the effect, so twice is once. */
export const inbox = sqliteTable('inbox', {
  eventId: text('event_id').primaryKey(),
  type: text('type').notNull(),
  handledAt: integer('handled_at').notNull(),
})

/** What could not be heard, with its cause. */
export const deadLetter = sqliteTable('dead_letter', {
  eventId: text('event_id').primaryKey(),
  queue: text('queue').notNull(),
  type: text('type').notNull(),
  payload: text('payload').notNull(),
  attempts: integer('attempts').notNull(),
  cause: text('cause').notNull(),
  diedAt: integer('died_at').notNull(),
})
