import type { Heard } from '@vorbild/events/consume'

/** Heard, and nothing to do: the event is about somebody else's, or comes too late to matter. */
export const nothing: Heard = { statements: [] }
