import type { Statement } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import type { ConsentStep } from '../rules/consent-steps.ts'
import type { Services } from '../services.ts'
import { noteConsent } from '../store/consents.ts'
import type { Subscriber } from '../store/subscribers.ts'
import { consentWords } from './consent-words.ts'

/** The consent record of a step a subscriber took on a page in language `readIn`. */
export const noteStep = async (subscriber: Subscriber, step: ConsentStep, readIn: Locale, services: Services): Promise<Statement[]> => {
  const { db, siteName, clock } = services
  const { id, locale, ...interests } = subscriber
  return noteConsent(db, { subscriberId: id, step, locale, interests, ...(await consentWords(readIn, siteName)) }, clock())
}
