import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { deferLetters } from '../store/ledger.ts'
import { lettersIn, ownLetters } from './own-letters.ts'

/** Still pending, with a note on the page of the issue. */
export const mailDeferred: Handler<'mail.deferred', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, lettersIn(data), services)
  if (!letters) return { statements: [] }
  return { statements: [deferLetters(services.db, letters, data.reason, Date.parse(data.nextAttemptAt), services.clock())] }
}
