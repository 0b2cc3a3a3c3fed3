import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CONSENT_STEPS } from '../rules/consent-steps.ts'
import { MEANT_FOR } from '../rules/meant-for.ts'

const RHYTHM = ['every_issue', 'monthly', 'at_once', 'weekly', 'monthly_digest'] as const

/** Who reads the newsletter. `topics`, `laender` and `targetGroups` are JSON lists of vocabulary keys; an empty one means everything. */
export const subscriber = sqliteTable(
  'subscriber',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull().unique(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    /** `paused` gets no mail until they say that they want it again. */
    state: text('state', { enum: ['unconfirmed', 'confirmed', 'paused', 'unsubscribed'] }).notNull(),
    rhythm: text('rhythm', { enum: RHYTHM }).notNull(),
    topics: text('topics').notNull().default('[]'),
    laender: text('laender').notNull().default('[]'),
    requestedAt: integer('requested_at').notNull(),
    /** Last mail that somebody asked for by typing this address; keeps strangers from flooding it. */
    mailedAt: integer('mailed_at').notNull().default(0),
    confirmedAt: integer('confirmed_at'),
    unsubscribedAt: integer('unsubscribed_at'),
    /** See rules/reach.ts for this and the columns about bounces below. */
    bounces: integer('bounces').notNull().default(0),
    targetGroups: text('target_groups').notNull().default('[]'),
    goodPracticeOnly: integer('good_practice_only', { mode: 'boolean' }).notNull().default(false),
    /** Mails that asked to confirm, since they last were nobody's subscriber. */
    asks: integer('asks').notNull().default(1),
    /** Last time they told us that they want to go on, after the confirmation. */
    keptAt: integer('kept_at'),
    /** When they were asked whether they do; null again with their answer. */
    stillWantedAskedAt: integer('still_wanted_asked_at'),
    pausedAt: integer('paused_at'),
    reach: text('reach', { enum: ['open', 'paused', 'trial', 'suppressed'] })
      .notNull()
      .default('open'),
    bouncingSince: integer('bouncing_since'),
    bouncedAt: integer('bounced_at'),
    bounceReason: text('bounce_reason'),
    pausedUntil: integer('paused_until'),
    /** When the mail server took the one letter after a pause. */
    trialAt: integer('trial_at'),
  },
  (table) => [
    index('subscriber_state').on(table.state, table.requestedAt),
    index('subscriber_bounced').on(table.bouncedAt).where(sql`bounced_at IS NOT NULL`),
  ],
)

/** What somebody agreed to or changed, and when; only ever added to. No network address. */
export const consent = sqliteTable(
  'consent',
  {
    id: text('id').primaryKey(),
    subscriberId: text('subscriber_id').notNull(),
    step: text('step', { enum: CONSENT_STEPS }).notNull(),
    at: integer('at').notNull(),
    /** The words shown at that time, by their hash. */
    wordsHash: text('words_hash').notNull(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    rhythm: text('rhythm', { enum: RHYTHM }).notNull(),
    topics: text('topics').notNull(),
    laender: text('laender').notNull(),
    targetGroups: text('target_groups').notNull().default('[]'),
    goodPracticeOnly: integer('good_practice_only', { mode: 'boolean' }).notNull().default(false),
    /** Where it was given, if not here. */
    source: text('source'),
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
    targetGroups: text('target_groups').notNull().default('[]'),
    isGoodPractice: integer('is_good_practice', { mode: 'boolean' }).notNull().default(false),
    /** Address of its picture below our own, or empty; and what it shows. */
    image: text('image').notNull().default(''),
    imageAlt: text('image_alt').notNull().default(''),
    /** What a saved search is matched against: terms by filter, and the words of the example, as JSON. */
    findable: text('findable').notNull().default('{}'),
    /** When it came to us: a digest tells of what came since the last one. */
    heardAt: integer('heard_at').notNull().default(0),
    kind: text('kind').notNull().default('praxisbeispiel'),
    /** When we heard that it had been awarded, if that was news. */
    awardedAt: integer('awarded_at'),
  },
  (table) => [index('publication_published').on(table.publishedAt)],
)

/** Where each version of an example stood: links to a former address go on to the one of today. */
export const publicationAddress = sqliteTable(
  'publication_address',
  {
    exampleId: text('example_id').notNull(),
    version: integer('version').notNull(),
    slug: text('slug').notNull(),
  },
  (table) => [primaryKey({ columns: [table.exampleId, table.version] })],
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
    /** What becomes of a letter that was in the air at a kill: sent again, or left for a person to decide. */
    onUnknown: text('on_unknown', { enum: ['again', 'hold'] })
      .notNull()
      .default('again'),
    /** Letters a second; null as the settings say. */
    pace: integer('pace'),
    /** When the version `scheduledVersion` is to be sent by itself. */
    scheduledAt: integer('scheduled_at'),
    scheduledVersion: integer('scheduled_version'),
    /** Who changed the draft last, and who else found which version good. */
    editedBy: text('edited_by'),
    approvedBy: text('approved_by'),
    approvedVersion: integer('approved_version'),
    /** How many left by a link of this issue, and how many called it spam: numbers, nobody's names. */
    unsubscribed: integer('unsubscribed').notNull().default(0),
    complained: integer('complained').notNull().default(0),
    /** The ledger in numbers (JSON), once nothing about it changes any more. */
    figures: text('figures'),
    /** Address of a picture of the office's own below our own, or empty; and what it shows. */
    picture: text('picture').notNull().default(''),
    pictureAlt: text('picture_alt').notNull().default(''),
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
    targetGroups: text('target_groups').notNull().default('[]'),
    isGoodPractice: integer('is_good_practice', { mode: 'boolean' }).notNull().default(false),
    image: text('image').notNull().default(''),
    imageAlt: text('image_alt').notNull().default(''),
    /** Under which heading it stands; see `issueSection`. */
    section: text('section').notNull().default('praxisbeispiel'),
    showImage: integer('show_image', { mode: 'boolean' }).notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.exampleId] }), index('issue_entry_example').on(table.exampleId)],
)

/** Headings of an issue in order, with words of their own: a kind, newly awarded ones, or `text-1` of the office's own. */
export const issueSection = sqliteTable(
  'issue_section',
  {
    issueId: text('issue_id').notNull(),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    /** Empty: as the section is usually called, in the reader's language. */
    heading: text('heading').notNull().default(''),
    body: text('body').notNull().default(''),
    picture: text('picture').notNull().default(''),
    pictureAlt: text('picture_alt').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.key] })],
)

/**
 * One row per issue and recipient, frozen when the issue is sent, and written once more when its end is known. Its table is WITHOUT
 * ROWID and has no other index, because D1 counts every index as a row written (migration 0002).
 */
export const ledger = sqliteTable(
  'ledger',
  {
    issueId: text('issue_id').notNull(),
    subscriberId: text('subscriber_id').notNull(),
    locale: text('locale', { enum: ['de', 'en'] }).notNull(),
    /** `planned` until its end is known; a chunk tells whether the mailer has it. `excluded` was never a recipient. */
    state: text('state', { enum: ['planned', 'accepted', 'failed', 'suppressed', 'unknown', 'excluded'] }).notNull(),
    reason: text('reason'),
    /** The mail job by which it came to its end. */
    jobId: text('job_id'),
    /** Set while the mail server asks to come back later. */
    nextAttemptAt: integer('next_attempt_at'),
    repeated: integer('repeated', { mode: 'boolean' }).notNull().default(false),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.subscriberId] })],
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
    locale: text('locale', { enum: ['de', 'en'] })
      .notNull()
      .default('de'),
    /** The last of its recipients: beyond the highest of a language nobody had their turn yet. */
    through: text('through').notNull().default(''),
    /** Its recipients in the order of the mail job, as JSON; null in place of those that the mailer does not hold any more. */
    held: text('held').notNull().default('[]'),
    /** How many it still holds. */
    open: integer('open').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.issueId, table.chunk] }),
    uniqueIndex('dispatch_chunk_job').on(table.jobId),
    index('dispatch_chunk_open').on(table.issueId).where(sql`open > 0`),
  ],
)

/** Circulars and single mails that the mailer still holds: so they can be taken back. */
export const postedJob = sqliteTable('posted_job', {
  jobId: text('job_id').primaryKey(),
  meantFor: text('meant_for', { enum: MEANT_FOR }).notNull(),
  /** Whose letters they are, in the order of the mail job, as JSON; null in place of those that the mailer does not hold any more. */
  held: text('held').notNull(),
  postedAt: integer('posted_at').notNull(),
})

/** How many letters a mail domain with a pace of its own may get just now; see `rules/pace.ts`. */
export const domainBucket = sqliteTable('domain_bucket', {
  domain: text('domain').primaryKey(),
  tokens: real('tokens').notNull(),
  at: integer('at').notNull(),
})

/** Colleagues who get every test mail. */
export const testRecipient = sqliteTable('test_recipient', {
  email: text('email').primaryKey(),
  addedAt: integer('added_at').notNull(),
})
