import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A mail job heard of. Subject, texts and addresses are only in its R2 document, which is deleted when the job is closed. */
export const job = sqliteTable('job', {
  id: text('id').primaryKey(),
  purpose: text('purpose', { enum: ['transactional', 'newsletter'] }).notNull(),
  correlationId: text('correlation_id').notNull(),
  causationId: text('causation_id').notNull(),
  createdAt: integer('created_at').notNull(),
  closedAt: integer('closed_at'),
  /** Ids of its letters in the order of the document, as JSON: a mail that comes back names a letter by its place. */
  letters: text('letters').notNull().default('[]'),
  onUnknown: text('on_unknown', { enum: ['again', 'hold'] })
    .notNull()
    .default('again'),
})

/** Up to which flight of the sender this database knows all; see duties/journal.ts. One row. */
export const flight = sqliteTable('flight', {
  id: integer('id').primaryKey(),
  settled: integer('settled').notNull(),
})

/**
 * A job whose letters are being sent, with one mark per letter (rules/round.ts) as of the last flight's end; gone when none of them
 * waits any more.
 */
export const round = sqliteTable('round', {
  jobId: text('job_id').primaryKey(),
  marks: text('marks').notNull(),
})

export const OUTBOUND_STATES = ['queued', 'deferred', 'accepted', 'failed', 'unknown'] as const
export type OutboundState = (typeof OUTBOUND_STATES)[number]

/** A letter that did not simply go out: put off, failed, in doubt, or perhaps arrived twice. All others are marks in a round. */
export const outbound = sqliteTable(
  'outbound',
  {
    jobId: text('job_id').notNull(),
    letterId: text('letter_id').notNull(),
    state: text('state', { enum: OUTBOUND_STATES }).notNull(),
    attempts: integer('attempts').notNull(),
    nextAt: integer('next_at').notNull(),
    startedAt: integer('started_at'),
    /** 1 if the person may have got it twice: the answer to an attempt was lost. */
    repeated: integer('repeated').notNull(),
    reason: text('reason'),
    /** The last state the others were told by an event, and when; null before the first. */
    reportedState: text('reported_state', { enum: OUTBOUND_STATES }),
    reportedAt: integer('reported_at'),
    /** 1 while the present state still has to be told. */
    unreported: integer('unreported').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    /** How many of the attempts were answered: a provider asked again after a lost answer must see the batch it has seen. */
    answers: integer('answers').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.letterId] }),
    index('outbound_due').on(table.state, table.nextAt),
    index('outbound_unreported').on(table.jobId, table.letterId).where(sql`unreported = 1`),
    index('outbound_repeated').on(table.jobId).where(sql`repeated = 1`),
  ],
)

/** The name a provider gave to a mail that it cannot tell us of by ours. */
export const providerMail = sqliteTable('provider_mail', {
  messageId: text('message_id').primaryKey(),
  jobId: text('job_id').notNull(),
  letterId: text('letter_id').notNull(),
  sentAt: integer('sent_at').notNull(),
})

/** What came back about a letter; its key lets each be told once. A `bounce` was soft, or of any kind in rows of an older release. */
export const returned = sqliteTable(
  'returned',
  {
    jobId: text('job_id').notNull(),
    letterId: text('letter_id').notNull(),
    what: text('what', { enum: ['bounce', 'hard_bounce', 'complaint', 'unsubscribe'] }).notNull(),
    returnedAt: integer('returned_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.letterId, table.what] })],
)
