import type { BounceMeaning } from '@vorbild/mail/bounce-meaning'

/**
 * Whether letters reach somebody. `paused` until a date, then on `trial` with the next letter: if that comes back too,
 * `suppressed`, which only the person or the office ends.
 */
export const REACHES = ['open', 'paused', 'trial', 'suppressed'] as const
export type ReachState = (typeof REACHES)[number]

export interface Reach {
  readonly reach: ReachState
  /** Days on which letters came back, in the present run of bad luck; since when, and when last. */
  readonly bounces: number
  readonly bouncingSince: number | null
  readonly bouncedAt: number | null
  /** The last code. */
  readonly bounceReason: string | null
  readonly pausedUntil: number | null
}

export const REACHED: Reach = {
  reach: 'open',
  bounces: 0,
  bouncingSince: null,
  bouncedAt: null,
  bounceReason: null,
  pausedUntil: null,
}

/** The office's patience, in bounces and milliseconds; see docs/operation.md. */
export interface Patience {
  /** So many bounces, at most one a day, over so long a time lead to a pause. */
  readonly bounces: number
  readonly overMs: number
  readonly pauseMs: number
  /** After so long without one, what was is forgotten. */
  readonly forgetMs: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** A letter came back. */
export const afterBounce = (before: Reach, meaning: BounceMeaning, reason: string, patience: Patience, now: number): Reach => {
  if (meaning === 'ours' || before.reach === 'suppressed') return before
  const counted = countedIn(before, reason, patience, now)
  if (meaning === 'gone' || before.reach === 'trial') return { ...counted, reach: 'suppressed', pausedUntil: null }
  const isEnough = counted.bounces >= patience.bounces && now - (counted.bouncingSince ?? now) >= patience.overMs
  if (before.reach === 'paused' || !isEnough) return counted
  return { ...counted, reach: 'paused', pausedUntil: now + patience.pauseMs }
}

/** Several letters on one day are one reason to worry, not several. */
const countedIn = (before: Reach, reason: string, { forgetMs }: Patience, now: number): Reach => {
  const { bounces, bouncingSince, bouncedAt } = before
  const goesOn = bouncingSince !== null && bouncedAt !== null && now - bouncedAt <= forgetMs
  if (!goesOn) return { ...before, bounces: 1, bouncingSince: now, bouncedAt: now, bounceReason: reason }
  if (now - bouncedAt < DAY_MS) return { ...before, bounces, bounceReason: reason }
  return { ...before, bounces: bounces + 1, bouncedAt: now, bounceReason: reason }
}
