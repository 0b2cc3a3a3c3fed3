import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { failLetters, settle } from '../store/ledger.ts'
import { ownLetters } from './own-letters.ts'

/** Nobody knows whether these arrived: they count as not delivered, and the office decides. */
export const mailUnknown: Handler<'mail.unknown', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  if (!letters) return { statements: [] }
  const { db, clock } = services
  const now = clock()
  return { statements: [failLetters(db, letters, 'unknown', now), settle(db, letters.issueId, now)] }
}
