interface Limited {
  readonly input?: unknown
  readonly maximum: number | bigint
}

/** For `max` of a zod schema: the problem of a text longer than it may be, with length and limit, as `problemText` says them. */
export const tooLong = {
  error: ({ input, maximum }: Limited): string => `too_long:${String(input).length}:${maximum}`,
}
