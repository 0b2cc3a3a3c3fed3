import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { acceptLetters, settle } from '../store/ledger.ts'
import { ownLetters, subscriberOfLetter } from './own-letters.ts'

export const mailDelivered: Handler<'mail.delivered', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  if (!letters) return { statements: [] }
  const { db, clock } = services
  const now = clock()
  return { statements: [...acceptLetters(db, letters, data.repeated.map(subscriberOfLetter), now), settle(db, letters.issueId, now)] }
}
