import type { Database, Statement } from '@vorbild/events/statement'
import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import { type Equation, equationOf } from '../rules/equation.ts'
import { equationIn, FINAL_AFTER_MS, type IssueFigures, keptFigures } from '../rules/issue-figures.ts'
import { digestCounts } from './digest-runs.ts'
import { digestSending } from './digest-schema.ts'
import { wentOut } from './issues.ts'
import { issue } from './schema.ts'
import { standingOf } from './standing.ts'

/** Figures of the last issues, newest first. Ledgers that still change are counted, the others were. */
export const issueFigures = async (db: Database, limit: number, now: number): Promise<readonly IssueFigures[]> => {
  const rows = await db.select().from(issue).where(wentOut).orderBy(desc(issue.number)).limit(limit)
  return Promise.all(
    rows.map(async ({ id, number, subject, startedAt, recipients, figures, unsubscribed, complained }) => ({
      number,
      subject,
      startedAt,
      equation: figures === null ? equationOf(recipients, (await standingOf(db, id, now)).counts) : equationIn(recipients, figures),
      unsubscribed,
      complained,
    })),
  )
}

/** Counts the ledgers that have become final, a few at a time. */
export const keepFinalFigures = async (db: Database, now: number): Promise<Statement[]> => {
  const due = await db
    .select({ id: issue.id })
    .from(issue)
    .where(and(isNull(issue.figures), lt(issue.finishedAt, now - FINAL_AFTER_MS)))
    .limit(5)
  const statements: Statement[] = []
  for (const { id } of due) {
    const figures = JSON.stringify(keptFigures((await standingOf(db, id, now)).counts))
    statements.push(db.update(issue).set({ figures }).where(eq(issue.id, id)))
  }
  return statements
}

const FEW_SENDINGS = 20

/** The same of digests. */
export const keepFinalDigestFigures = async (db: Database, now: number): Promise<Statement[]> => {
  const due = await db
    .select({ id: digestSending.id })
    .from(digestSending)
    .where(and(isNull(digestSending.figures), lt(digestSending.finishedAt, now - FINAL_AFTER_MS)))
    .limit(FEW_SENDINGS)
  const countsOf = await digestCounts(
    db,
    due.map(({ id }) => id),
  )
  return due.map(({ id }) =>
    db
      .update(digestSending)
      .set({ figures: JSON.stringify(keptFigures(countsOf(id))) })
      .where(eq(digestSending.id, id)),
  )
}

/** What became of an issue, from its kept numbers; null as long as its ledger still changes. */
export const keptEquation = async (db: Database, issueId: string): Promise<Equation | null> => {
  const [row] = await db.select({ recipients: issue.recipients, figures: issue.figures }).from(issue).where(eq(issue.id, issueId))
  return row?.figures ? equationIn(row.recipients, row.figures) : null
}
