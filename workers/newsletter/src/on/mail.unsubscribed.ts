import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { unsubscribe } from '../store/subscribers.ts'
import { ownLetters } from './own-letters.ts'

/** Unsubscribed by mail: as good as by the page. */
export const mailUnsubscribed: Handler<'mail.unsubscribed', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  if (!letters) return { statements: [] }
  const { db, clock } = services
  return { statements: letters.which.subscriberIds.map((id) => unsubscribe(db, id, clock())) }
}
