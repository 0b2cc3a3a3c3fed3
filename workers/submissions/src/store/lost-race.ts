/** True if a batch failed because somebody else changed the entry first: the guard row in `history` stood already, or has no version to stand for. */
export const isLostRace = (thrown: unknown): boolean => {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (/(UNIQUE|NOT NULL) constraint failed: history\./.test(error.message)) return true
  }
  return false
}
