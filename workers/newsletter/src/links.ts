import { linkToken, readLinkToken } from '@vorbild/kernel/link-token'
import { type Locale, localePath } from '@vorbild/kernel/locale'

/** What a link of ours lets its holder do; each has an address of its own. */
export const PURPOSES = { confirm: 'bestaetigen', settings: 'einstellungen', unsubscribe: 'abmelden', keep: 'weiter' } as const
export type Purpose = keyof typeof PURPOSES

interface LinkSettings {
  readonly baseUrl: string
  readonly linkSecret: string
}

const named = (purpose: Purpose): string => `newsletter.${purpose}`

/** Path of somebody's page, without language prefix. */
export const subscriberPath = async (
  { linkSecret }: Pick<LinkSettings, 'linkSecret'>,
  purpose: Purpose,
  subscriberId: string,
): Promise<string> => `/newsletter/${PURPOSES[purpose]}/${await linkToken(linkSecret, named(purpose), subscriberId)}`

export const subscriberLink = async (settings: LinkSettings, locale: Locale, purpose: Purpose, subscriberId: string): Promise<string> =>
  settings.baseUrl + localePath(locale, await subscriberPath(settings, purpose, subscriberId))

/** The subscriber a genuine token of this purpose names, otherwise null. */
export const subscriberIn = ({ linkSecret }: Pick<LinkSettings, 'linkSecret'>, purpose: Purpose, token: string): Promise<string | null> =>
  readLinkToken(linkSecret, named(purpose), token)

/** How a link says which issue it stood in, so that leaving by it counts there. */
export const ISSUE_PARAMETER = 'ausgabe'

/** The personal links of a letter, by the name of their placeholder. */
export const letterLinks = async (settings: LinkSettings, locale: Locale, subscriberId: string, issueNumber?: number) => {
  const from = issueNumber === undefined ? '' : `?${ISSUE_PARAMETER}=${issueNumber}`
  return {
    unsubscribe: (await subscriberLink(settings, locale, 'unsubscribe', subscriberId)) + from,
    preferences: (await subscriberLink(settings, locale, 'settings', subscriberId)) + from,
  }
}
