import { commit, type Database, type Statement } from '@vorbild/events/statement'

/**
 * A batch cannot be made conditional. Where it depends on what was read before, it holds an INSERT that only the first of
 * two rivals can do: the next version of a case in `history`, or the end of a decision; or one that finds nothing to write once the
 * case is withdrawn. The other's batch fails as a whole.
 */
const LOST = /UNIQUE constraint failed: (history|decision_end)\.|NOT NULL constraint failed: history\./

const messages = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${error.cause === undefined ? '' : messages(error.cause)}` : ''

/** Writes all or nothing; false if somebody else was first. */
export const commitUnlessOvertaken = async (db: Database, statements: readonly Statement[]): Promise<boolean> => {
  try {
    await commit(db, statements)
    return true
  } catch (error) {
    if (LOST.test(messages(error))) return false
    throw error
  }
}
