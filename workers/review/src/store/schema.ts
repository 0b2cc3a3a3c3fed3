import type { Role } from '@vorbild/kernel/identity'
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { HistoryAction, HistoryDetail } from '../rules/history.ts'
import type { CaseState } from '../rules/step.ts'

/** The four tables of better-auth. Its names stand on the left, ours on the right; it speaks Date where we speak milliseconds. */
const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Somebody of the office. Only these can sign in. */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(true),
  image: text('image'),
  roles: text('roles', { mode: 'json' }).$type<Role[]>().notNull().default([]),
  laender: text('laender', { mode: 'json' }).$type<string[]>().notNull().default([]),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    userId: text('person_id').notNull(),
    token: text('token').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('session_person').on(table.userId)],
)

/** Stays empty: nobody signs in by password or through another provider. better-auth asks for it all the same. */
export const account = sqliteTable('account', {
  id: text('id').primaryKey(),
  userId: text('person_id').notNull(),
  providerId: text('provider_id').notNull(),
  accountId: text('account_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: instant('access_token_expires_at'),
  refreshTokenExpiresAt: instant('refresh_token_expires_at'),
  scope: text('scope'),
  password: text('password'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** Sign-in links that are still good, by the hash of their token. */
export const verification = sqliteTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
)

/** One submission as the office sees it. `version` counts its moves; whoever moves it must know the last one. */
export const reviewCase = sqliteTable(
  'review_case',
  {
    submissionId: text('submission_id').primaryKey(),
    number: text('number').notNull(),
    kind: text('kind').notNull(),
    land: text('land').notNull(),
    title: text('title').notNull(),
    state: text('state').$type<CaseState>().notNull(),
    version: integer('version').notNull(),
    revision: integer('revision').notNull(),
    receivedAt: integer('received_at').notNull(),
    /** Since when it waits in its present queue. */
    waitingSince: integer('waiting_since').notNull(),
    /** Set while an answer of the submitter has not been dealt with. */
    answeredAt: integer('answered_at'),
    changedFields: text('changed_fields', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Set while a decision can still be taken back. */
    decisionId: text('decision_id'),
    /** A copy of the claim for lists; the Durable Object holds the truth. */
    holderId: text('holder_id'),
    heldUntil: integer('held_until'),
  },
  (table) => [index('review_case_state').on(table.state, table.receivedAt)],
)

/** Who did what when; append-only (see the trigger). A move of the case carries its version, and the unique index lets one of two rivals win. */
export const history = sqliteTable(
  'history',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: text('submission_id').notNull(),
    version: integer('version'),
    at: integer('at').notNull(),
    /** Empty for the submitter and for what happens by itself. */
    personId: text('person_id'),
    action: text('action').$type<HistoryAction>().notNull(),
    detail: text('detail', { mode: 'json' }).$type<HistoryDetail>().notNull(),
  },
  (table) => [uniqueIndex('history_move').on(table.submissionId, table.version)],
)

export const rating = sqliteTable(
  'rating',
  {
    submissionId: text('submission_id').notNull(),
    personId: text('person_id').notNull(),
    criterion: text('criterion').notNull(),
    level: integer('level'),
    comment: text('comment').notNull(),
    ratedAt: integer('rated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.personId, table.criterion] })],
)

/** For the office's eyes only. */
export const note = sqliteTable(
  'note',
  {
    id: text('id').primaryKey(),
    submissionId: text('submission_id').notNull(),
    personId: text('person_id').notNull(),
    text: text('text').notNull(),
    writtenAt: integer('written_at').notNull(),
  },
  (table) => [index('note_case').on(table.submissionId, table.writtenAt)],
)

export const decision = sqliteTable(
  'decision',
  {
    id: text('id').primaryKey(),
    submissionId: text('submission_id').notNull(),
    outcome: text('outcome').$type<'accepted' | 'declined'>().notNull(),
    revision: integer('revision').notNull(),
    /** For the submitter; empty unless declined. */
    message: text('message').notNull(),
    personId: text('person_id').notNull(),
    correlationId: text('correlation_id').notNull(),
    decidedAt: integer('decided_at').notNull(),
    dueAt: integer('due_at').notNull(),
    doneAt: integer('done_at'),
  },
  (table) => [index('decision_due').on(table.dueAt).where(sql`done_at IS NULL`)],
)

/** How a decision ended: taken back, or carried out. The first to write the row wins, so it is never both. */
export const decisionEnd = sqliteTable('decision_end', {
  decisionId: text('decision_id').primaryKey(),
  end: text('end').$type<'carried_out' | 'taken_back'>().notNull(),
  at: integer('at').notNull(),
})

export const publication = sqliteTable('publication', {
  exampleId: text('example_id').primaryKey(),
  submissionId: text('submission_id').unique(),
  slug: text('slug').notNull().unique(),
  version: integer('version').notNull(),
  kind: text('kind').notNull(),
  land: text('land').notNull(),
  title: text('title').notNull(),
  documentKey: text('document_key').notNull(),
  state: text('state').$type<'published' | 'withdrawn'>().notNull(),
  publishedAt: integer('published_at').notNull(),
  withdrawnAt: integer('withdrawn_at'),
})
