import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, eq, isNull, lte, min } from 'drizzle-orm'
import type { Decision } from '../rules/records.ts'
import { decision, decisionEnd } from './schema.ts'

export type End = (typeof decisionEnd.$inferSelect)['end']

export const findDecision = async (db: Database, id: string): Promise<Decision | null> => {
  const [found] = await db.select().from(decision).where(eq(decision.id, id))
  return found ?? null
}

export const addDecision = (db: Database, row: typeof decision.$inferInsert): Statement => db.insert(decision).values(row)

/** Fails with its batch if the decision ended otherwise before. */
export const endDecision = (db: Database, decisionId: string, end: End, at: number): Statement =>
  db.insert(decisionEnd).values({ decisionId, end, at })

/** Ends a decision this way unless it has ended, and tells how it ended. */
export const settleEnd = async (db: Database, decisionId: string, end: End, at: number): Promise<End> => {
  await db.insert(decisionEnd).values({ decisionId, end, at }).onConflictDoNothing()
  const [settled] = await db.select({ end: decisionEnd.end }).from(decisionEnd).where(eq(decisionEnd.decisionId, decisionId))
  return settled?.end ?? end
}

/** Nothing is left to do for this decision. */
export const closeDecision = (db: Database, decisionId: string, at: number): Statement =>
  db.update(decision).set({ doneAt: at }).where(eq(decision.id, decisionId))

/** Drops the free text of a case that was withdrawn. */
export const eraseDecisions = (db: Database, submissionId: string): Statement =>
  db.update(decision).set({ message: '' }).where(eq(decision.submissionId, submissionId))

const OPEN = isNull(decision.doneAt)

export const dueDecisions = (db: Database, now: number): Promise<Decision[]> =>
  db
    .select()
    .from(decision)
    .where(and(OPEN, lte(decision.dueAt, now)))
    .orderBy(asc(decision.dueAt))
    .limit(20)

export const nextDue = async (db: Database): Promise<number | null> => {
  const [next] = await db
    .select({ at: min(decision.dueAt) })
    .from(decision)
    .where(OPEN)
  return next?.at ?? null
}
