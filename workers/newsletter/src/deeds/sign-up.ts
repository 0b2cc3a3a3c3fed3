import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { linkMail } from '../mails/link-mail.ts'
import { postMail } from '../mails/post-mail.ts'
import type { Interests } from '../rules/interests.ts'
import { mayMail, signUp } from '../rules/sign-up.ts'
import type { Services } from '../services.ts'
import { noteConsent } from '../store/consents.ts'
import { keepSearch } from '../store/saved-searches.ts'
import { addSubscriber, askAgain, noteMailed, type Subscriber, subscriberByEmail } from '../store/subscribers.ts'
import { consentWords } from './consent-words.ts'

export interface SignUpWish {
  readonly email: string
  readonly locale: Locale
  /** Language of the page, so of the words that were read. */
  readonly readIn: Locale
  readonly interests: Interests
  /** A search they want to hear of. */
  readonly search: string | null
}

/** Takes a sign-up in. Nobody is a subscriber before they confirmed by mail. */
export const takeSignUp = async (wish: SignUpWish, correlationId: string, services: Services): Promise<void> => {
  const known = await subscriberByEmail(services.db, wish.email)
  const now = services.clock()
  const deed = signUp(known, now)
  if (deed === 'wait') return
  if (deed === 'remind' && known) return sendSettingsLink(known, correlationId, services, wish.search)
  await askToConfirm(wish, known, now, correlationId, services)
}

const askToConfirm = async (wish: SignUpWish, known: Subscriber | null, now: number, correlationId: string, services: Services) => {
  const { db } = services
  const person = { id: known?.id ?? newId(), email: wish.email, locale: wish.locale, ...wish.interests }
  const consent = { subscriberId: person.id, step: 'requested', locale: wish.locale, interests: wish.interests } as const
  const mail = await postMail(await linkMail('confirm', person, services), person.id, { correlationId }, services)
  try {
    await commit(db, [
      known ? askAgain(db, person, known.mailedAt, now) : addSubscriber(db, person, now),
      ...(wish.search === null ? [] : keepSearch(db, person.id, wish.search, now)),
      ...noteConsent(db, { ...consent, ...(await consentWords(wish.readIn, services.siteName)) }, now),
      ...mail,
    ])
  } catch (error) {
    if (!(await wasFaster(wish.email, known, services))) throw error
  }
  services.wake()
}

/** The same address twice at the same moment: the other request has done all of it. */
const wasFaster = async (email: string, seen: Subscriber | null, { db }: Services): Promise<boolean> => {
  const now = await subscriberByEmail(db, email)
  return now !== null && now.mailedAt !== seen?.mailedAt
}

/** Sends a new link to whoever is known by this address; true or not is nobody else's business. */
export const remindOfSettings = async (email: string, correlationId: string, services: Services): Promise<void> => {
  const known = await subscriberByEmail(services.db, email)
  if (!known || !mayMail(known, services.clock())) return
  await sendSettingsLink(known, correlationId, services)
}

/** A search is not saved unasked, since anybody may type an address: the link offers it. */
const sendSettingsLink = async (
  known: Subscriber,
  correlationId: string,
  services: Services,
  search: string | null = null,
): Promise<void> => {
  const purpose = known.state === 'unconfirmed' ? 'confirm' : 'settings'
  const mail = await postMail(
    await linkMail(purpose, known, services, purpose === 'settings' && search !== null ? `?${new URLSearchParams({ suche: search })}` : ''),
    known.id,
    { correlationId },
    services,
  )
  try {
    await commit(services.db, [noteMailed(services.db, known, services.clock()), ...mail])
  } catch (error) {
    if (!(await wasFaster(known.email, known, services))) throw error
  }
  services.wake()
}
