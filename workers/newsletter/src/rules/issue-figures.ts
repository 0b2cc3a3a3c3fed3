import * as z from 'zod'
import { type Equation, equationOf, type LedgerState } from './equation.ts'

/** An issue's ledger in numbers, as its row keeps them once they are final. */
export const KeptFigures = z.object({
  accepted: z.number(),
  failed: z.number(),
  suppressed: z.number(),
  unknown: z.number(),
  planned: z.number(),
})
export type KeptFigures = z.infer<typeof KeptFigures>

/** What came of an issue: numbers, nobody's names. */
export interface IssueFigures {
  readonly number: number
  readonly subject: string
  readonly startedAt: number | null
  readonly equation: Equation
  readonly unsubscribed: number
  readonly complained: number
}

/** Bounces trickle in for days; after so long the numbers are final. */
export const FINAL_AFTER_MS = 30 * 24 * 60 * 60 * 1000

export const keptFigures = (counts: Readonly<Partial<Record<LedgerState, number>>>): KeptFigures => ({
  accepted: counts.accepted ?? 0,
  failed: counts.failed ?? 0,
  suppressed: counts.suppressed ?? 0,
  unknown: counts.unknown ?? 0,
  planned: counts.planned ?? 0,
})

export const equationIn = (recipients: number, json: string): Equation => equationOf(recipients, KeptFigures.parse(JSON.parse(json)))
