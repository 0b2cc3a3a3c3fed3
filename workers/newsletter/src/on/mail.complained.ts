import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { unsubscribe } from '../store/subscribers.ts'
import { ownLetters } from './own-letters.ts'

/** Whoever calls a letter spam gets no more. */
export const mailComplained: Handler<'mail.complained', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  if (!letters) return { statements: [] }
  const { db, clock } = services
  return { statements: letters.which.subscriberIds.map((id) => unsubscribe(db, id, clock())) }
}
