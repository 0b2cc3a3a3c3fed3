/** What every deed wants to know of the request behind it. */
export interface DeedContext {
  readonly now: number
  readonly correlationId: string
}
