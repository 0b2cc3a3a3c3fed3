import type { Services } from './services.ts'
import type { LostEvent } from './store/lost-events.ts'
import { tellReturned } from './tell-returned.ts'

/** Tells what a mail service said of a mail. Mails that are none of ours, or are long forgotten, are no concern of anybody's. */
export const tellEvent = async ({ messageId, meaning }: LostEvent, services: Services): Promise<void> => {
  const letter = await services.providerMails.find(messageId)
  if (letter) await tellReturned(letter, meaning, services)
}
