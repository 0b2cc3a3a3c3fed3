import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Who reads the newsletter. `topics` and `laender` are JSON lists of vocabulary keys; an empty one means everything. */
export const subscriber = sqliteTable(
  'subscriber',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull().unique(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    state: text('state', { enum: ['unconfirmed', 'confirmed', 'unsubscribed'] }).notNull(),
    rhythm: text('rhythm', { enum: ['every_issue', 'monthly'] }).notNull(),
    topics: text('topics').notNull().default('[]'),
    laender: text('laender').notNull().default('[]'),
    requestedAt: integer('requested_at').notNull(),
    /** Last mail that somebody asked for by typing this address; keeps strangers from flooding it. */
    mailedAt: integer('mailed_at').notNull().default(0),
    confirmedAt: integer('confirmed_at'),
    unsubscribedAt: integer('unsubscribed_at'),
    /** Letters in a row that will never arrive; back to nought with the next that does. */
    bounces: integer('bounces').notNull().default(0),
  },
  (table) => [index('subscriber_state').on(table.state, table.requestedAt)],
)

/** What somebody agreed to or changed, and when; only ever added to. No network address. */
export const consent = sqliteTable(
  'consent',
  {
    id: text('id').primaryKey(),
    subscriberId: text('subscriber_id').notNull(),
    step: text('step', { enum: ['requested', 'confirmed', 'changed', 'unsubscribed'] }).notNull(),
    at: integer('at').notNull(),
    /** The words shown at that time, by their hash. */
    wordsHash: text('words_hash').notNull(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    rhythm: text('rhythm', { enum: ['every_issue', 'monthly'] }).notNull(),
    topics: text('topics').notNull(),
    laender: text('laender').notNull(),
  },
  (table) => [index('consent_subscriber').on(table.subscriberId, table.at)],
)

/** Every wording that somebody ever agreed to. */
export const consentWords = sqliteTable('consent_words', {
  hash: text('hash').primaryKey(),
  words: text('words').notNull(),
  firstShownAt: integer('first_shown_at').notNull(),
})

/** What is public now, as far as an issue needs it; fed by events, rebuilt from the documents. */
export const publication = sqliteTable(
  'publication',
  {
    exampleId: text('example_id').primaryKey(),
    version: integer('version').notNull(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    place: text('place').notNull(),
    land: text('land').notNull(),
    topics: text('topics').notNull(),
    publishedAt: integer('published_at').notNull(),
  },
  (table) => [index('publication_published').on(table.publishedAt)],
)

export const issue = sqliteTable(
  'issue',
  {
    id: text('id').primaryKey(),
    number: integer('number').notNull(),
    state: text('state', { enum: ['draft', 'sending', 'paused', 'cancelled', 'sent'] }).notNull(),
    subject: text('subject').notNull(),
    intro: text('intro').notNull(),
    /** Counted up with every change of a draft, so that nobody overwrites a colleague unseen. */
    version: integer('version').notNull().default(1),
    filledAt: integer('filled_at').notNull(),
    /** Names the one sending that froze the recipients. */
    sendId: text('send_id'),
    correlationId: text('correlation_id'),
    startedAt: integer('started_at'),
    finishedAt: integer('finished_at'),
    recipients: integer('recipients').notNull().default(0),
  },
  (table) => [uniqueIndex('issue_number').on(table.number), index('issue_state').on(table.state)],
)

/** What an issue tells of, in its own words: a copy, because a sent issue does not change with its examples. */
export const issueEntry = sqliteTable(
  'issue_entry',
  {
    issueId: text('issue_id').notNull(),
    exampleId: text('example_id').notNull(),
    position: integer('position').notNull(),
    included: integer('included', { mode: 'boolean' }).notNull().default(true),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    teaser: text('teaser').notNull(),
    place: text('place').notNull(),
    land: text('land').notNull(),
    topics: text('topics').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.exampleId] }), index('issue_entry_example').on(table.exampleId)],
)

/** One row per issue and recipient, frozen when the issue is sent. */
export const ledger = sqliteTable(
  'ledger',
  {
    issueId: text('issue_id').notNull(),
    subscriberId: text('subscriber_id').notNull(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    /** `posted` is in the mailer's hands; it and `planned` are what is still pending. */
    state: text('state', { enum: ['planned', 'posted', 'accepted', 'failed', 'suppressed'] }).notNull(),
    reason: text('reason'),
    jobId: text('job_id'),
    /** Set while the mail server asks to come back later. */
    nextAttemptAt: integer('next_attempt_at'),
    repeated: integer('repeated', { mode: 'boolean' }).notNull().default(false),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issueId, table.subscriberId] }),
    index('ledger_state').on(table.issueId, table.state, table.locale),
    index('ledger_subscriber').on(table.subscriberId),
  ],
)

/** Chunks handed to the mailer. Its key lets a chunk happen once; see `postChunk`. */
export const dispatchChunk = sqliteTable(
  'dispatch_chunk',
  {
    issueId: text('issue_id').notNull(),
    chunk: integer('chunk').notNull(),
    jobId: text('job_id').notNull(),
    letters: integer('letters').notNull(),
    postedAt: integer('posted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.chunk] }), uniqueIndex('dispatch_chunk_job').on(table.jobId)],
)
