import type { SubmissionState } from '@vorbild/content/life'
import type { Database, Statement } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import { and, desc, eq, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { attachment, erasure, history, mailJob, numberSequence, type Submission, submission } from './schema.ts'

export interface NewSubmission {
  readonly id: string
  readonly kind: string
  readonly locale: Locale
  readonly now: number
}

export interface Change {
  readonly state: SubmissionState
  /** What the timeline calls it. */
  readonly entry: string
  readonly now: number
  readonly noteKey?: string | undefined
  readonly set?: Partial<typeof submission.$inferInsert> | undefined
  /** Answers and contact are to be those that were read, too: they are saved without a step in its life. */
  readonly isWhole?: boolean
}

/** What was last saved before these times is stale. */
export interface Deadlines {
  readonly draftsBefore: number
  readonly unconfirmedBefore: number
}

const isStale = ({ draftsBefore, unconfirmedBefore }: Deadlines): SQL | undefined =>
  or(
    and(eq(submission.state, 'draft'), lt(submission.savedAt, draftsBefore)),
    and(eq(submission.state, 'unconfirmed'), lt(submission.savedAt, unconfirmedBefore)),
  )

/** States in which answers may still be typed. */
export const OPEN: readonly SubmissionState[] = ['draft', 'changes_requested']

const NOT_TAKEN: readonly SubmissionState[] = ['declined', 'duplicate']
/** Nothing more is expected of these, or nothing has come for long. */
const CLOSED: readonly SubmissionState[] = [...NOT_TAKEN, 'changes_requested']

/** The organisation's mailbox is still known of what was not taken before a time. */
const hasSpareMailbox = (before: number): SQL | undefined =>
  and(
    inArray(submission.state, [...NOT_TAKEN]),
    lt(submission.stateAt, before),
    sql`json_type(${submission.draft}, '$.contactEmail') IS NOT NULL`,
  )

const asRead = ({ id, version, draft, name, email }: Submission, isWhole: boolean): SQL | undefined =>
  and(
    eq(submission.id, id),
    eq(submission.version, version),
    ...(isWhole ? [eq(submission.draft, draft), eq(submission.name, name), eq(submission.email, email)] : []),
  )

const draftWith = (values: Readonly<Record<string, unknown>>): SQL => {
  const pairs = Object.entries(values).map(([key, value]) => sql`, ${`$."${key}"`}, json(${JSON.stringify(value ?? null)})`)
  return sql`json_set(${submission.draft}${sql.join(pairs)})`
}

export const submissionStore = (db: Database) => ({
  get: async (id: string): Promise<Submission | null> =>
    (await db.select().from(submission).where(eq(submission.id, id)).limit(1))[0] ?? null,

  byNumber: async (number: string): Promise<Submission | null> =>
    (await db.select().from(submission).where(eq(submission.number, number)).limit(1))[0] ?? null,

  byReference: async (reference: string): Promise<Submission | null> =>
    (await db.select().from(submission).where(eq(submission.clientReference, reference)).limit(1))[0] ?? null,

  /** The newest entries of an address, those taken back left out. */
  byEmail: async (email: string, limit: number): Promise<readonly Submission[]> =>
    db
      .select()
      .from(submission)
      .where(eq(sql`lower(${submission.email})`, email.toLowerCase()))
      .orderBy(desc(submission.savedAt))
      .limit(limit),

  begin: ({ id, kind, locale, now }: NewSubmission): Statement =>
    db.insert(submission).values({ id, kind, locale, state: 'draft', createdAt: now, savedAt: now, stateAt: now }),

  insert: (row: Submission): Statement => db.insert(submission).values(row),

  /** Lets whoever read the entry before change it no more; the entry as it stands then, or null if it was changed or claimed since it was read. */
  claim: async ({ id, version }: Submission): Promise<Submission | null> => {
    const isAsRead = and(eq(submission.id, id), eq(submission.version, version))
    const [claimed] = await db
      .update(submission)
      .set({ version: version + 1 })
      .where(isAsRead)
      .returning()
    return claimed ?? null
  },

  /** Each answer is set alone, so that two open pages of a form do not undo each other. */
  saveAnswers: (id: string, values: Readonly<Record<string, unknown>>, now: number) =>
    db
      .update(submission)
      .set({ draft: draftWith(values), savedAt: now })
      .where(and(eq(submission.id, id), inArray(submission.state, [...OPEN]))),

  saveContact: (id: string, contact: { readonly name?: string; readonly email?: string }, now: number) =>
    db
      .update(submission)
      .set({ ...contact, savedAt: now })
      .where(and(eq(submission.id, id), inArray(submission.state, ['draft', 'unconfirmed']))),

  /** The office found another way to whom mail did not reach. */
  correctEmail: (id: string, email: string) =>
    db
      .update(submission)
      .set({ email })
      .where(and(eq(submission.id, id), ne(submission.state, 'withdrawn'))),

  /**
   * A step in its life. The row of `history` is the guard: its version follows from the entry as it was read. Where that has moved on,
   * or is gone, there is none, and the whole batch fails.
   */
  change: (row: Submission, { state, entry, now, noteKey, set, isWhole = false }: Change): Statement[] => [
    db.insert(history).values({
      submissionId: row.id,
      version: sql`(SELECT version + 1 FROM ${submission} WHERE ${asRead(row, isWhole)})`,
      entry,
      noteKey: noteKey ?? null,
      at: now,
    }),
    db
      .update(submission)
      .set({ ...set, state, version: row.version + 1, stateAt: now })
      .where(eq(submission.id, row.id)),
  ],

  /** Gives the next number of the year; belongs into the batch that sends. */
  number: (id: string, year: number, first: number): Statement[] => [
    db
      .insert(numberSequence)
      .values({ year, last: first - 1 })
      .onConflictDoNothing(),
    db
      .update(numberSequence)
      .set({ last: sql`${numberSequence.last} + 1` })
      .where(eq(numberSequence.year, year)),
    db
      .update(submission)
      .set({ number: sql`(SELECT printf('PX-%d-%06d', year, last) FROM number_sequence WHERE year = ${year})` })
      .where(eq(submission.id, id)),
  ],

  /** Drafts untouched, and entries unconfirmed, since before these times. */
  stale: async (deadlines: Deadlines): Promise<readonly string[]> => {
    const found = await db.select({ id: submission.id }).from(submission).where(isStale(deadlines)).orderBy(submission.savedAt).limit(100)
    return found.map(({ id }) => id)
  },

  /** Deletes an entry without a trace, unless somebody came back to it since it was found stale; its files follow by the erasure. */
  forget: (id: string, deadlines: Deadlines, now: number): Statement[] => {
    const stale = sql`(SELECT id FROM submission WHERE id = ${id} AND ${isStale(deadlines)})`
    return [
      // every column in the table's order, as drizzle writes them; `WHERE true` tells the upsert from a join
      db.insert(erasure).select(sql`SELECT id, ${now} FROM ${stale} WHERE true`).onConflictDoNothing(),
      db.delete(attachment).where(sql`${attachment.submissionId} IN ${stale}`),
      db.delete(history).where(sql`${history.submissionId} IN ${stale}`),
      db.delete(mailJob).where(sql`${mailJob.submissionId} IN ${stale}`),
      db.delete(submission).where(and(eq(submission.id, id), isStale(deadlines))),
    ]
  },

  /** Deletes who handed in what was not taken, or what they were asked about, before this time; the entry itself stays with the office. */
  forgetContacts: (before: number) =>
    db
      .update(submission)
      .set({ name: '', email: '' })
      .where(and(inArray(submission.state, [...CLOSED]), lt(submission.stateAt, before), ne(submission.email, ''))),

  /** Entries whose readers will never have a question, for their organisation's mailbox is not published with anything. */
  withSpareMailbox: async (before: number): Promise<readonly string[]> => {
    const found = await db.select({ id: submission.id }).from(submission).where(hasSpareMailbox(before)).limit(100)
    return found.map(({ id }) => id)
  },

  /** The last step: what still has its mailbox here may have it in documents, too. */
  forgetMailbox: (id: string, before: number) =>
    db
      .update(submission)
      .set({ draft: sql`json_remove(${submission.draft}, '$.contactEmail')` })
      .where(and(eq(submission.id, id), hasSpareMailbox(before))),

  /** Deletes what belongs to a person and the content; number, state and times stay as proof. */
  strip: (id: string, now: number): Statement[] => [
    db.insert(erasure).values({ submissionId: id, requestedAt: now }).onConflictDoNothing(),
    db.delete(attachment).where(eq(attachment.submissionId, id)),
    db.delete(mailJob).where(eq(mailJob.submissionId, id)),
    db.update(submission).set({ name: '', email: '', draft: '{}', noteKey: null, clientReference: null }).where(eq(submission.id, id)),
    db.update(history).set({ noteKey: null }).where(eq(history.submissionId, id)),
  ],
})

export type SubmissionStore = ReturnType<typeof submissionStore>
