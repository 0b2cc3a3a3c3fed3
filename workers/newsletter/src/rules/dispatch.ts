/** What the dispatch of an issue remembers between two alarms; the truth of what was sent is in the database. */
export interface DispatchMemory {
  /** Chunk last asked for; 0 before the first. */
  readonly asked: number
  readonly askedAt: number
}

/** How things stand in the database. */
export interface DispatchTruth {
  readonly isSending: boolean
  /** Somebody's turn is still to come. */
  readonly isPlanned: boolean
  /** Highest chunk that was posted; 0 before the first. */
  readonly posted: number
}

/** Ask for a chunk, or for none; look again at `wakeAt`, or not before somebody rings. */
export interface DispatchStep {
  readonly ask: number | null
  readonly wakeAt: number | null
}

/** A message that is answered by nothing for so long was lost, for example with a queue that lived in memory. */
export const ASK_AGAIN_MS = 5_000

/** One chunk at a time: the next is asked for when the last is posted, and not before the pause is over. */
export const nextStep = (memory: DispatchMemory, truth: DispatchTruth, pauseMs: number, now: number): DispatchStep => {
  if (!truth.isSending || !truth.isPlanned) return { ask: null, wakeAt: null }
  const isAnswered = truth.posted >= memory.asked
  const due = memory.askedAt + (isAnswered ? pauseMs : ASK_AGAIN_MS)
  if (now < due) return { ask: null, wakeAt: due }
  return { ask: truth.posted + 1, wakeAt: now + ASK_AGAIN_MS }
}
