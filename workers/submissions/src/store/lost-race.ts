/** True if a batch failed because somebody else changed the entry first: the guard row in `history` stood already. */
export const isLostRace = (thrown: unknown): boolean => {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (/UNIQUE constraint failed: history\./.test(error.message)) return true
  }
  return false
}
