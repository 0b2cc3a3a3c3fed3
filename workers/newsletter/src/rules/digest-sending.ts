import type { Equation } from './equation.ts'
import type { DigestRhythm } from './interests.ts'

/** A time at which digests of a rhythm were made, and what it came to. */
export interface DigestSending {
  readonly id: string
  readonly rhythm: DigestRhythm
  readonly startedAt: number
  readonly finishedAt: number | null
  /** Who was asked for, also those without news. */
  readonly readers: number
  readonly renders: number
  readonly equation: Equation
}
