import { commit } from '@vorbild/events/statement'
import type { Services } from '../services.ts'
import { forgetLedger, oldLedger } from '../store/retention.ts'

const AT_ONCE = 5_000
const PAUSE_MS = 50

/**
 * Deletes who got which issue and which digest told whom of what, once that is old; the numbers stay. Some rows at a time; returns
 * when to go on, null once there is nothing old any more.
 */
export const forgetWhoGotWhat = async ({ db, clock, ledgerKeptMs }: Services): Promise<number | null> => {
  const old = await oldLedger(db, clock() - ledgerKeptMs)
  if (old === null) return null
  await commit(db, forgetLedger(db, old, AT_ONCE))
  return clock() + PAUSE_MS
}
