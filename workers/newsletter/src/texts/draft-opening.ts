import { texts } from './texts.ts'

/** How a new draft begins: with a greeting, and the promise of examples only if there are any. German, as the issue is. */
export interface DraftOpening {
  readonly greeting: string
  readonly promise: string
}

export const draftOpening = (): DraftOpening => {
  const { draftGreeting, draftPromise } = texts('de').desk
  return { greeting: draftGreeting, promise: draftPromise }
}
