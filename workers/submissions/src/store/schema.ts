import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** One entry from its first draft on. `name` and `email` are personal data and stand nowhere else. */
export const submission = sqliteTable(
  'submission',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    state: text('state').notNull(),
    /** `PX-2026-000101`, given when it is sent. */
    number: text('number').unique(),
    revision: integer('revision').notNull().default(0),
    /** Counted up with every row of `history`, and when an answer begins to be written. */
    version: integer('version').notNull().default(0),
    /** Answers as typed, field key to value, as JSON. */
    draft: text('draft').notNull().default('{}'),
    name: text('name').notNull().default(''),
    email: text('email').notNull().default(''),
    /** R2 key of what the office last asked or said. */
    noteKey: text('note_key'),
    slug: text('slug'),
    /** Who handed it in by the API, and that caller's own reference: the same twice is one entry. */
    clientReference: text('client_reference').unique(),
    createdAt: integer('created_at').notNull(),
    savedAt: integer('saved_at').notNull(),
    sentAt: integer('sent_at'),
    stateAt: integer('state_at').notNull(),
  },
  (table) => [index('submission_state').on(table.state, table.savedAt), index('submission_email').on(sql`lower(${table.email})`)],
)

/** A file in R2; alt text and credit of an image are answers and stand in the draft. */
export const attachment = sqliteTable(
  'attachment',
  {
    id: text('id').primaryKey(),
    submissionId: text('submission_id').notNull(),
    field: text('field').notNull(),
    role: text('role', { enum: ['image', 'document'] }).notNull(),
    name: text('name').notNull(),
    title: text('title').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [index('attachment_submission').on(table.submissionId, table.addedAt)],
)

/** What happened to an entry, as its submitter sees it. The key lets only one of two changes at once win. */
export const history = sqliteTable(
  'history',
  {
    submissionId: text('submission_id').notNull(),
    version: integer('version').notNull(),
    entry: text('entry').notNull(),
    noteKey: text('note_key'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.version] })],
)

/** Last number given out per year. */
export const numberSequence = sqliteTable('number_sequence', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})

/** Mails of ours and what became of them. */
export const mailJob = sqliteTable(
  'mail_job',
  {
    jobId: text('job_id').primaryKey(),
    submissionId: text('submission_id').notNull(),
    state: text('state', { enum: ['requested', 'deferred', 'delivered', 'bounced'] }).notNull(),
    requestedAt: integer('requested_at').notNull(),
  },
  (table) => [index('mail_job_submission').on(table.submissionId, table.requestedAt)],
)

/** Entries whose files and documents are still to be deleted from R2; a kill in between loses none. */
export const erasure = sqliteTable(
  'erasure',
  { submissionId: text('submission_id').primaryKey(), requestedAt: integer('requested_at').notNull() },
  (table) => [uniqueIndex('erasure_due').on(table.requestedAt, table.submissionId)],
)

/**
 * Somebody said that they used an example; neither who nor what for, which went to its submitter by mail. `id` follows from what was
 * said, so that saying it twice counts once.
 */
export const adoption = sqliteTable(
  'adoption',
  {
    id: text('id').primaryKey(),
    exampleId: text('example_id').notNull(),
    adoptedAt: integer('adopted_at').notNull(),
    /** Set when whoever answers for the example took it out of the count. */
    takenBackAt: integer('taken_back_at'),
  },
  (table) => [index('adoption_example').on(table.exampleId)],
)

/**
 * A reader's letter on its way to those responsible. What the reader typed stays until it is surely there, so that it can go to the
 * office should it come back.
 */
export const readerMail = sqliteTable(
  'reader_mail',
  {
    jobId: text('job_id').primaryKey(),
    exampleId: text('example_id').notNull(),
    recipient: text('recipient', { enum: ['organisation', 'submitter'] }).notNull(),
    /** Language the reader wrote in. */
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    /** What was typed, as JSON. */
    words: text('words').notNull(),
    sentAt: integer('sent_at').notNull(),
  },
  (table) => [index('reader_mail_sent').on(table.sentAt), index('reader_mail_example').on(table.exampleId)],
)

/** Whom mail about an example did not reach, until the office mended it. */
export const unreached = sqliteTable(
  'unreached',
  {
    exampleId: text('example_id').notNull(),
    recipient: text('recipient', { enum: ['organisation', 'submitter'] }).notNull(),
    /** Of the example, for editors of that Land. */
    land: text('land').notNull(),
    title: text('title').notNull(),
    /** Code of the newest mail that came back. */
    reason: text('reason').notNull(),
    times: integer('times').notNull(),
    sinceAt: integer('since_at').notNull(),
    lastAt: integer('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.exampleId, table.recipient] })],
)

/** A mailbox for readers' questions that the office wrote down; it goes before the one handed in. */
export const mendedContact = sqliteTable('mended_contact', {
  exampleId: text('example_id').primaryKey(),
  email: text('email').notNull(),
  mendedAt: integer('mended_at').notNull(),
})

export type Submission = typeof submission.$inferSelect
export type Attachment = typeof attachment.$inferSelect
export type HistoryRow = typeof history.$inferSelect
export type MailJobRow = typeof mailJob.$inferSelect
export type ReaderMail = typeof readerMail.$inferSelect
export type Unreached = typeof unreached.$inferSelect
