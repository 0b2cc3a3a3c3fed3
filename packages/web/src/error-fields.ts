/** `message` and `stack` of whatever was thrown, fit for a log. */
export interface ErrorFields {
  readonly message: string
  readonly stack: string
}

const frames = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' | ')

/**
 * A database error's own message holds the statement with its parameters, so people's data; only its cause is told.
 * For the same reason the stack is cut to its frames: its first lines repeat the message.
 */
export const errorFields = (thrown: unknown): ErrorFields => {
  if (!(thrown instanceof Error)) return { message: `thrown: ${typeof thrown}`, stack: '' }
  const isQuery = thrown.name === 'DrizzleQueryError' || thrown.message.startsWith('Failed query:')
  if (!isQuery) return { message: thrown.message, stack: frames(thrown.stack) }
  const message = thrown.cause instanceof Error ? thrown.cause.message : 'database error without cause'
  return { message: `database: ${message}`, stack: frames(thrown.stack) }
}
