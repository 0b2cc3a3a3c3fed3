import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { acceptLetters, settle } from '../store/ledger.ts'
import { releasePosted } from '../store/posted-jobs.ts'
import { lettersIn, ownLetters, subscriberOfLetter } from './own-letters.ts'

export const mailDelivered: Handler<'mail.delivered', Services> = async ({ data }, services) => {
  const { db, clock, dispatch } = services
  const which = lettersIn(data)
  const letters = await ownLetters(data, which, services)
  if (!letters) return { statements: releasePosted(db, data.jobId, which) }
  const now = clock()
  return {
    statements: [...acceptLetters(db, letters, data.repeated.map(subscriberOfLetter), now), settle(db, letters.issueId, now)],
    // the mailer has room again
    after: () => dispatch(letters.issueId).advance(),
  }
}
