interface Limited {
  readonly input?: unknown
  readonly maximum: number | bigint
}

/** The problem of a text with more characters than allowed: its length and the limit, as `problemText` says them. */
export type TooLong = `too_long:${number}:${number | bigint}`

const tooLongBy = (length: number, maximum: number | bigint): TooLong => `too_long:${length}:${maximum}`

/** For `max` of a zod schema. */
export const tooLong = { error: ({ input, maximum }: Limited): string => tooLongBy(String(input).length, maximum) }

/** For texts without a schema; null for one that fits. */
export const tooLongFor = (text: string, maximum: number): TooLong | null =>
  text.length > maximum ? tooLongBy(text.length, maximum) : null

export const isTooLong = (problem: string): problem is TooLong => problem.startsWith('too_long:')
