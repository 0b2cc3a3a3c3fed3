import { causeOf } from '@vorbild/events/cause-of'
import { commit } from '@vorbild/events/statement'
import type { Services } from '../services.ts'
import { tellEvent } from '../tell-event.ts'

/** Tells once more what lies among the dead letters, after an update perhaps. */
export const tellLostEvents = async (services: Services): Promise<void> => {
  const { db, lostEvents, log } = services
  for (const event of await lostEvents.readable()) {
    try {
      await tellEvent(event, services)
      await commit(db, [lostEvents.heal(event)])
    } catch (error) {
      log('warn', 'event of the mail service still not handled', { cause: causeOf(error) })
    }
  }
}
