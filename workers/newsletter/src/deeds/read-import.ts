import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { judge } from '../rules/import/judge.ts'
import type { ListProof, ListRow } from '../rules/import/read-list.ts'
import type { ImportKind } from '../rules/import/verdicts.ts'
import type { Services } from '../services.ts'
import { addImport, addRows, showImport } from '../store/imports.ts'
import { knownStates } from '../store/known-states.ts'
import { suppressedAmong } from '../store/suppressions.ts'

/** Rows in one parameter; with the longest proofs they stay below what a parameter may hold. */
const ROWS = 200

/** Stores a list with what is to become of each row; nobody is written to. Cut off in the middle it is never shown, and forgotten. */
export const readImport = async (
  rows: readonly ListRow[],
  wish: ListProof & { readonly kind: ImportKind; readonly createdBy: string },
  services: Services,
): Promise<string> => {
  const { db, clock } = services
  const id = newId()
  await commit(db, [addImport(db, { ...wish, id }, clock())])
  for (let from = 0; from < rows.length; from += ROWS) {
    await commit(db, [addRows(db, id, await judged(rows.slice(from, from + ROWS), services))])
  }
  await commit(db, [showImport(db, id)])
  return id
}

/** The same rows, each with its fate as things stand now. Those that the file itself speaks against stay as they are. */
export const judged = async <T extends Pick<ListRow, 'email' | 'verdict'>>(
  rows: readonly T[],
  { db, suppressionHash }: Services,
): Promise<readonly T[]> => {
  const emails = rows.flatMap(({ email, verdict }) => (verdict === 'ready' && email !== null ? [email] : []))
  const hashes = new Map(await Promise.all(emails.map(async (email) => [email, await suppressionHash(email)] as const)))
  const [states, suppressed] = await Promise.all([knownStates(db, emails), suppressedAmong(db, [...hashes.values()])])
  return rows.map((row) => {
    const hash = row.email === null ? undefined : hashes.get(row.email)
    if (row.verdict !== 'ready' || row.email === null || hash === undefined) return row
    return { ...row, verdict: judge({ state: states.get(row.email) ?? null, isSuppressed: suppressed.has(hash) }) }
  })
}
