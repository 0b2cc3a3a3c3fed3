/**
 * Lets writers that come at the same time share one write: whoever asks while one is under way goes with the next. After a
 * failure nothing is written any more, since what was collected for it would be missing.
 */
export const groupCommit = (write: () => Promise<void>): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  const begin = async () => {
    // whoever comes from here on needs another write
    next = null
    await write()
  }
  return () => {
    if (next) return next
    next = last.then(begin)
    last = next
    // each writer hears of a failure by its own promise
    last.catch(() => {})
    return next
  }
}
