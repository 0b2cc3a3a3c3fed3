import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { holdLetters, settle } from '../store/ledger.ts'
import { ownLetters } from './own-letters.ts'

/** Nobody knows whether these arrived: the office decides. */
export const mailUnknown: Handler<'mail.unknown', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  if (!letters) return { statements: [] }
  const { db, clock } = services
  const now = clock()
  return { statements: [...holdLetters(db, letters, now), settle(db, letters.issueId, now)] }
}
