import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, count, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { ListProof, ListRow } from '../rules/import/read-list.ts'
import { RowDetails } from '../rules/import/row-details.ts'
import { type ImportKind, type ImportState, LEFT_OUT, type Verdict, type VerdictCounts } from '../rules/import/verdicts.ts'
import { listImport, listImportRow } from './list-schema.ts'

export interface ListImport extends ListProof {
  readonly id: string
  readonly kind: ImportKind
  readonly state: ImportState
  readonly createdAt: number
  readonly startedAt: number | null
  readonly finishedAt: number | null
}

export const addImport = (
  db: Database,
  wish: ListProof & { readonly id: string; readonly kind: ImportKind; readonly createdBy: string },
  now: number,
): Statement => db.insert(listImport).values({ ...wish, state: 'reading', createdAt: now })

/** Rows as one parameter, however many: a statement takes no more than a hundred. */
export const addRows = (db: Database, importId: string, rows: readonly ListRow[]): Statement =>
  // every column in the table's order, as drizzle writes them
  db.insert(listImportRow).select(sql`
    SELECT ${importId}, value ->> 'line', value ->> 'verdict', value ->> 'email', value ->> 'details'
    FROM json_each(${JSON.stringify(rows.map(({ details, ...row }) => ({ ...row, details: JSON.stringify(details) })))})`)

const moveImport = (db: Database, id: string, from: ImportState, change: Partial<typeof listImport.$inferInsert>): Statement =>
  db
    .update(listImport)
    .set(change)
    .where(and(eq(listImport.id, id), eq(listImport.state, from)))

export const showImport = (db: Database, id: string): Statement => moveImport(db, id, 'reading', { state: 'preview' })

/** Started twice, the second changes nothing. */
export const startImport = (db: Database, id: string, now: number): Statement =>
  moveImport(db, id, 'preview', { state: 'running', startedAt: now })

/** Whoever takes it over next leaves out who still waits. */
export const stopImport = (db: Database, id: string): Statement => moveImport(db, id, 'running', { state: 'stopping' })

/** Ends an import, leaving out whoever still waits; whom it was about is forgotten, line and verdict stay as its report. */
export const finishImport = (db: Database, { id, state }: Pick<ListImport, 'id' | 'state'>, now: number): Statement[] => [
  moveImport(db, id, state, { state: 'done', finishedAt: now }),
  db
    .update(listImportRow)
    .set({ verdict: 'stopped' })
    .where(and(eq(listImportRow.importId, id), eq(listImportRow.verdict, 'ready'))),
  db.update(listImportRow).set({ email: null, details: null }).where(eq(listImportRow.importId, id)),
]

/** Throws away what nobody has started. */
export const discardImport = (db: Database, id: string): Statement[] => [
  db
    .delete(listImportRow)
    .where(sql`${listImportRow.importId} = (SELECT id FROM list_import WHERE id = ${id} AND state IN ('reading', 'preview'))`),
  db.delete(listImport).where(and(eq(listImport.id, id), inArray(listImport.state, ['reading', 'preview']))),
]

/** Forgets lists that nobody took over, and old reports. */
export const forgetImports = (db: Database, before: { readonly neverStarted: number; readonly over: number }): Statement[] => {
  const old = or(
    and(inArray(listImport.state, ['reading', 'preview']), lt(listImport.createdAt, before.neverStarted)),
    and(eq(listImport.state, 'done'), lt(listImport.createdAt, before.over)),
  )
  return [
    db.delete(listImportRow).where(inArray(listImportRow.importId, db.select({ id: listImport.id }).from(listImport).where(old))),
    db.delete(listImport).where(old),
  ]
}

/** Somebody had everything erased who also stands in a list that nobody has taken over yet. */
export const forgetInImports = (db: Database, email: string): Statement =>
  db.update(listImportRow).set({ email: null, details: null, verdict: 'suppressed' }).where(eq(listImportRow.email, email))

export const importById = async (db: Database, id: string): Promise<ListImport | null> => {
  const [row] = await db.select().from(listImport).where(eq(listImport.id, id))
  return row ?? null
}

export const listImports = async (db: Database): Promise<readonly ListImport[]> =>
  db.select().from(listImport).orderBy(desc(listImport.createdAt)).limit(20)

/** The import whose turn it is; one that is to stop has it first. */
export const runningImport = async (db: Database): Promise<ListImport | null> => {
  const [row] = await db
    .select()
    .from(listImport)
    .where(inArray(listImport.state, ['running', 'stopping']))
    .orderBy(desc(listImport.state), asc(listImport.startedAt))
    .limit(1)
  return row ?? null
}

export const countVerdicts = async (db: Database, id: string): Promise<VerdictCounts> => {
  const rows = await db
    .select({ verdict: listImportRow.verdict, n: count() })
    .from(listImportRow)
    .where(eq(listImportRow.importId, id))
    .groupBy(listImportRow.verdict)
  return Object.fromEntries(rows.map(({ verdict, n }) => [verdict, n]))
}

export interface ReadyRow {
  readonly line: number
  readonly email: string
  readonly details: RowDetails
}

export const readyRows = async (db: Database, id: string, limit: number): Promise<readonly ReadyRow[]> => {
  const rows = await db
    .select()
    .from(listImportRow)
    // in the order they came in; asked for by line, all of them would be sorted for every few
    .where(and(eq(listImportRow.importId, id), eq(listImportRow.verdict, 'ready')))
    .limit(limit)
  return rows.flatMap(({ line, email, details }) =>
    email === null || details === null ? [] : [{ line, email, details: RowDetails.parse(JSON.parse(details)) }],
  )
}

/** What became of these rows. */
export const settleRows = (db: Database, id: string, fates: readonly { readonly line: number; readonly verdict: Verdict }[]): Statement[] =>
  [...Map.groupBy(fates, ({ verdict }) => verdict)].map(([verdict, alike]) =>
    db
      .update(listImportRow)
      .set({ verdict })
      .where(
        and(
          eq(listImportRow.importId, id),
          sql`${listImportRow.line} IN (SELECT value FROM json_each(${JSON.stringify(alike.map(({ line }) => line))}))`,
          // the plus keeps the database from going through all that wait instead of looking up the lines
          sql`+${listImportRow.verdict} = 'ready'`,
        ),
      ),
  )

export interface LeftOutRow {
  readonly line: number
  readonly email: string | null
  readonly verdict: Verdict
}

const isLeftOut = (id: string) => and(eq(listImportRow.importId, id), inArray(listImportRow.verdict, [...LEFT_OUT]))

/** All of them, for the report. */
export const leftOutRows = async (db: Database, id: string): Promise<readonly LeftOutRow[]> =>
  db
    .select({ line: listImportRow.line, email: listImportRow.email, verdict: listImportRow.verdict })
    .from(listImportRow)
    .where(isLeftOut(id))
    .orderBy(asc(listImportRow.line))

/** Lines that follow each other and say the same, once their addresses are forgotten. */
export interface LeftOutRun extends LeftOutRow {
  readonly through: number
}

/** A page of them, and how many there are in all. */
export const leftOutRuns = async (
  db: Database,
  id: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly runs: readonly LeftOutRun[]; readonly total: number }> => {
  const runs = sql`
    SELECT min(line) AS line, max(line) AS through, email, verdict FROM (
      SELECT line, email, verdict, line - row_number() OVER (PARTITION BY verdict ORDER BY line) AS run
      FROM list_import_row WHERE ${isLeftOut(id)})
    GROUP BY verdict, run, CASE WHEN email IS NULL THEN 0 ELSE line END`
  const [rows, [counted]] = await Promise.all([
    db.all<LeftOutRun>(sql`${runs} ORDER BY line LIMIT ${limit} OFFSET ${offset}`),
    db.all<{ n: number }>(sql`SELECT count(*) AS n FROM (${runs})`),
  ])
  return { runs: rows, total: counted?.n ?? 0 }
}
