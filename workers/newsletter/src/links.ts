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

/** A token may name the issue its link stood in, behind the subscriber, so that leaving by it counts there. */
const WITH_ISSUE = /^(?<subscriberId>.+?)(?:_(?<issue>\d{1,6}))?$/

/** The subscriber a genuine token of this purpose names, otherwise null. */
export const subscriberIn = async (
  { linkSecret }: Pick<LinkSettings, 'linkSecret'>,
  purpose: Purpose,
  token: string,
): Promise<string | null> => WITH_ISSUE.exec((await readLinkToken(linkSecret, named(purpose), token)) ?? '')?.groups?.subscriberId ?? null

/** The number of the issue a genuine token names, if any. */
export const issueIn = (token: string): number | null => {
  const issue = WITH_ISSUE.exec(token.slice(0, token.lastIndexOf('.')))?.groups?.issue
  return issue === undefined ? null : Number(issue)
}

/** The personal links of a letter, by the name of their placeholder. */
export const letterLinks = async (settings: LinkSettings, locale: Locale, subscriberId: string, issueNumber?: number) => ({
  unsubscribe: await subscriberLink(
    settings,
    locale,
    'unsubscribe',
    issueNumber === undefined ? subscriberId : `${subscriberId}_${issueNumber}`,
  ),
  preferences: await subscriberLink(settings, locale, 'settings', subscriberId),
})

const PREVIEW = 'newsletter.preview'
const DRAFT_UNTIL = /^(?<issueId>.+)_(?<until>\d+)$/

/** Address of a draft as it would stand in the archive, for whoever got a test mail. It names the draft and until when it holds, nobody. */
export const previewLink = async ({ baseUrl, linkSecret }: LinkSettings, locale: Locale, issueId: string, until: number): Promise<string> =>
  baseUrl + localePath(locale, `/newsletter/vorschau/${await linkToken(linkSecret, PREVIEW, `${issueId}_${until}`)}`)

/** The draft a genuine token names, and until when (ms since 1970); otherwise null. */
export const previewIn = async (
  { linkSecret }: Pick<LinkSettings, 'linkSecret'>,
  token: string,
): Promise<{ readonly issueId: string; readonly until: number } | null> => {
  const { issueId, until } = DRAFT_UNTIL.exec((await readLinkToken(linkSecret, PREVIEW, token)) ?? '')?.groups ?? {}
  return issueId === undefined ? null : { issueId, until: Number(until) }
}
