const LONGEST = 500

/** The innermost message of what was thrown, for logs and dead letters: drizzle's own repeats all parameters, which may be personal data. */
export const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error'
  return error.cause instanceof Error ? causeOf(error.cause) : error.message.slice(0, LONGEST)
}
