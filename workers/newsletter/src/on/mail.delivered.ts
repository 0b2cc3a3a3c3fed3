import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { acceptLetters, settle } from '../store/ledger.ts'
import { ownLetters, ownPlaces, subscriberOfLetter } from './own-letters.ts'

export const mailDelivered: Handler<'mail.delivered', Services> = async ({ data }, services) => {
  const { places } = data
  const letters = places === undefined ? await ownLetters(data, data.letters, services) : await ownPlaces({ ...data, places }, services)
  if (!letters) return { statements: [] }
  const { db, clock, dispatch } = services
  const now = clock()
  return {
    statements: [...acceptLetters(db, letters, data.repeated.map(subscriberOfLetter), now), settle(db, letters.issueId, now)],
    // the mailer has room again
    after: () => dispatch(letters.issueId).advance(),
  }
}
