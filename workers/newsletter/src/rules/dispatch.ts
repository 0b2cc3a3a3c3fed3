import { type Bucket, readyAt, refilled } from './pace.ts'

/** What the dispatch of an issue remembers between two alarms; the truth of what was sent is in the database. */
export interface DispatchMemory {
  /** Chunk last asked for; 0 before the first. */
  readonly asked: number
  readonly askedAt: number
  readonly bucket: Bucket | null
}

/** How things stand in the database. */
export interface DispatchTruth {
  readonly isSending: boolean
  /** Somebody's turn is still to come. */
  readonly isPlanned: boolean
  /** Highest chunk that was posted; 0 before the first. */
  readonly posted: number
  /** Letters that the mailer holds. */
  readonly held: number
}

export interface Pace {
  readonly chunkSize: number
  /** Letters a second. */
  readonly perSecond: number
}

/** Ask for a chunk, or for none; look again at `wakeAt`, or not before somebody rings. */
export interface DispatchStep {
  readonly ask: number | null
  readonly wakeAt: number | null
  readonly bucket: Bucket | null
}

/** A message that is answered by nothing for so long was lost, for example with a queue that lived in memory. */
export const ASK_AGAIN_MS = 5_000

/**
 * The mailer gets no more while it holds so many letters: enough to be busy until the next come, few enough to be taken back within a
 * moment. Whoever hears of an end rings; looking again is for a ring that was lost.
 */
export const HELD_AT_MOST = 5_000
const LOOK_AGAIN_MS = 60_000

/** One chunk at a time: the next is asked for when the last is posted and the pace allows a whole chunk. */
export const nextStep = (memory: DispatchMemory, truth: DispatchTruth, { chunkSize, perSecond }: Pace, now: number): DispatchStep => {
  const { bucket } = memory
  if (!truth.isSending || !truth.isPlanned) return { ask: null, wakeAt: null, bucket }
  const isAnswered = truth.posted >= memory.asked
  if (!isAnswered && now < memory.askedAt + ASK_AGAIN_MS) return { ask: null, wakeAt: memory.askedAt + ASK_AGAIN_MS, bucket }
  if (isAnswered && truth.held >= HELD_AT_MOST) return { ask: null, wakeAt: now + LOOK_AGAIN_MS, bucket }
  const tokens = refilled(bucket, perSecond, chunkSize, now)
  // what was asked for in vain has been paid for
  if (isAnswered && tokens < chunkSize) return { ask: null, wakeAt: readyAt(tokens, chunkSize, perSecond, now), bucket }
  return { ask: truth.posted + 1, wakeAt: now + ASK_AGAIN_MS, bucket: { tokens: Math.max(0, tokens - chunkSize), at: now } }
}
