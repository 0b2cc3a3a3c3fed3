/** So many changes wait in rows of their own; each isolate reads them when it starts. */
const MOST_CHANGES = 48
/** A segment is written again when what comes on top is at least a fourth of it, so each example is rewritten a few times in its life. */
const GROWTH = 4

export const isTime = (changes: number): boolean => changes > MOST_CHANGES

/**
 * How many of the newest segments to write anew together with the changes; null: nothing to do yet. Sizes in examples, oldest first.
 */
export const whatToMerge = (sizes: readonly number[], changes: number): number | null => {
  if (!isTime(changes)) return null
  let together = changes
  let segments = 0
  for (const size of sizes.toReversed()) {
    if (size > GROWTH * together) break
    together += size
    segments += 1
  }
  return segments
}
