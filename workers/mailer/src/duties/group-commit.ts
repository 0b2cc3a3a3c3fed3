import { commit, type Database, type Statement } from '@vorbild/events/statement'

/**
 * Lets writers that come at the same time share one transaction: whoever asks while a write is under way goes with the
 * next one. `collect` gives what has to be written by then. After a failure nothing is written any more, since what was
 * collected for it would be missing.
 */
export const groupCommit = (db: Database, collect: () => readonly Statement[]): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  const write = async () => {
    // whoever comes from here on needs another write
    next = null
    await commit(db, collect())
  }
  return () => {
    if (next) return next
    next = last.then(write)
    last = next
    // each writer hears of a failure by its own promise
    last.catch(() => {})
    return next
  }
}
