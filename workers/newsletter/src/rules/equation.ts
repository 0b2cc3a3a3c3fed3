/** What has become of a recipient. `planned` until its end is known; `excluded` was looked at and is no recipient. */
export const LEDGER_STATES = ['planned', 'accepted', 'failed', 'suppressed', 'unknown', 'excluded'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

/** recipients = accepted + failed + suppressed + unknown + pending, at every moment. */
export interface Equation {
  readonly recipients: number
  readonly accepted: number
  readonly failed: number
  readonly suppressed: number
  /** In the air at a kill: may have arrived or not. */
  readonly unknown: number
  readonly pending: number
}

/** `recipients` was counted when they were frozen; the rest is counted now. */
export const equationOf = (recipients: number, counts: Readonly<Partial<Record<LedgerState, number>>>): Equation => ({
  recipients,
  accepted: counts.accepted ?? 0,
  failed: counts.failed ?? 0,
  suppressed: counts.suppressed ?? 0,
  unknown: counts.unknown ?? 0,
  pending: counts.planned ?? 0,
})

export const doneOf = ({ accepted, failed, suppressed, unknown }: Equation): number => accepted + failed + suppressed + unknown

/** False only if a row was lost or counted twice. */
export const closes = (equation: Equation): boolean => equation.recipients === doneOf(equation) + equation.pending
