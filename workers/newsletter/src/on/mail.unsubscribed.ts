import type { Handler } from '@vorbild/events/consume'
import { leave } from '../deeds/leave.ts'
import type { Services } from '../services.ts'
import { ownLetters } from './own-letters.ts'

/** Unsubscribed by mail: as good as by the page. */
export const mailUnsubscribed: Handler<'mail.unsubscribed', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  if (!letters) return { statements: [] }
  return { statements: await leave(letters.which.subscriberIds, 'unsubscribed', services, { id: letters.issueId }) }
}
