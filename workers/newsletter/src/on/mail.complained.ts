import type { Handler } from '@vorbild/events/consume'
import { leave } from '../deeds/leave.ts'
import type { Services } from '../services.ts'
import { ownLetters } from './own-letters.ts'

/** Whoever calls a letter spam gets no more. */
export const mailComplained: Handler<'mail.complained', Services> = async ({ data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  if (!letters) return { statements: [] }
  return { statements: await leave(letters.which.subscriberIds, 'complained', services, { id: letters.issueId }) }
}
