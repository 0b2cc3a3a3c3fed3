import type { Database, Statement } from '@vorbild/events/statement'
import { and, count, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { HistoryAction, HistoryDetail } from '../rules/history.ts'
import type { CaseRow, HistoryRow } from '../rules/records.ts'
import { history, reviewCase } from './schema.ts'

/** Who did it, or null for the submitter and for what happens by itself. */
export interface Deed {
  readonly at: number
  readonly personId: string | null
  readonly action: HistoryAction
  readonly detail?: HistoryDetail
}

export const findCase = async (db: Database, submissionId: string): Promise<CaseRow | null> => {
  const [row] = await db.select().from(reviewCase).where(eq(reviewCase.submissionId, submissionId))
  return row ?? null
}

const OPEN = or(inArray(reviewCase.state, ['received', 'in_review', 'changes_requested']), isNotNull(reviewCase.decisionId))

/** Open cases of some Länder, or of all. More than a thousand at once are not shown: no office works that way. */
export const openCases = (db: Database, laender: readonly string[] | null): Promise<CaseRow[]> =>
  db
    .select()
    .from(reviewCase)
    .where(laender === null ? OPEN : and(OPEN, inArray(reviewCase.land, [...laender])))
    .orderBy(reviewCase.waitingSince)
    .limit(1000)

export const countOpenCases = async (db: Database): Promise<number> =>
  (await db.select({ n: count() }).from(reviewCase).where(OPEN))[0]?.n ?? 0

/** The newest closed cases, for looking something up. */
export const closedCases = (db: Database, laender: readonly string[] | null, limit: number): Promise<CaseRow[]> => {
  const closed = inArray(reviewCase.state, ['published', 'declined', 'withdrawn'])
  return db
    .select()
    .from(reviewCase)
    .where(laender === null ? closed : and(closed, inArray(reviewCase.land, [...laender])))
    .orderBy(desc(reviewCase.waitingSince))
    .limit(limit)
}

/** The first entry of a case. */
export const openCase = (db: Database, row: typeof reviewCase.$inferInsert, deed: Deed): readonly Statement[] => [
  logMove(db, row.submissionId, row.version, deed),
  db.insert(reviewCase).values(row),
]

/** A move of the case together with its log entry, which fails if the case moved since it was read. */
export const moveCase = (
  db: Database,
  row: CaseRow,
  deed: Deed,
  changes: Partial<typeof reviewCase.$inferInsert>,
): readonly Statement[] => {
  const version = row.version + 1
  return [
    logMove(db, row.submissionId, version, deed),
    db
      .update(reviewCase)
      .set({ ...changes, version })
      .where(eq(reviewCase.submissionId, row.submissionId)),
  ]
}

const logMove = (db: Database, submissionId: string, version: number, { at, personId, action, detail = {} }: Deed): Statement =>
  db.insert(history).values({ submissionId, version, at, personId, action, detail })

/**
 * A log entry that does not move the case, so nobody has to be first. It fails with its batch on a case that was withdrawn: what is written
 * beside it would outlive the erasure.
 */
export const logDeed = (db: Database, submissionId: string, { at, personId, action, detail = {} }: Deed): Statement => {
  const present = sql`(SELECT submission_id FROM ${reviewCase} WHERE submission_id = ${submissionId} AND state <> 'withdrawn')`
  return db.insert(history).values({ submissionId: present, version: null, at, personId, action, detail })
}

/** The claim's copy for lists. */
export const noteHolder = (db: Database, submissionId: string, holderId: string | null, heldUntil: number | null): Statement =>
  db.update(reviewCase).set({ holderId, heldUntil }).where(eq(reviewCase.submissionId, submissionId))

export const historyOf = (db: Database, submissionId: string): Promise<HistoryRow[]> =>
  db.select().from(history).where(eq(history.submissionId, submissionId)).orderBy(history.id)
