import { linkToken, readLinkToken, readTwinToken, type Twins, twinTokens } from '@vorbild/kernel/link-token'
import { type Locale, localePath } from '@vorbild/kernel/locale'

/** What a link of ours lets its holder do; each has an address of its own. */
export const PURPOSES = { confirm: 'bestaetigen', settings: 'einstellungen', unsubscribe: 'abmelden', keep: 'weiter' } as const
export type Purpose = keyof typeof PURPOSES

interface LinkSettings {
  readonly baseUrl: string
  readonly linkSecret: string
}

const nameOf = (purpose: Purpose): string => `newsletter.${purpose}`

/** Every letter of a newsletter has these two. */
const IN_LETTERS: Twins = [nameOf('unsubscribe'), nameOf('settings')]

/** Path of somebody's page, without language prefix. */
export const subscriberPath = async (
  { linkSecret }: Pick<LinkSettings, 'linkSecret'>,
  purpose: Purpose,
  subscriberId: string,
): Promise<string> => `/newsletter/${PURPOSES[purpose]}/${await linkToken(linkSecret, nameOf(purpose), subscriberId)}`

export const subscriberLink = async (settings: LinkSettings, locale: Locale, purpose: Purpose, subscriberId: string): Promise<string> =>
  settings.baseUrl + localePath(locale, await subscriberPath(settings, purpose, subscriberId))

/** A token may name the issue its link stood in, behind the subscriber, so that leaving by it counts there. */
const WITH_ISSUE = /^(?<subscriberId>.+?)(?:_(?<issue>\d{1,6}))?$/

/** The subscriber a genuine token of this purpose names, otherwise null. */
export const subscriberIn = async (
  { linkSecret }: Pick<LinkSettings, 'linkSecret'>,
  purpose: Purpose,
  token: string,
): Promise<string | null> => {
  const twin = purpose === 'unsubscribe' ? 0 : purpose === 'settings' ? 1 : null
  const named =
    (await readLinkToken(linkSecret, nameOf(purpose), token)) ??
    (twin === null ? null : await readTwinToken(linkSecret, IN_LETTERS, twin, token))
  return WITH_ISSUE.exec(named ?? '')?.groups?.subscriberId ?? null
}

/** The number of the issue a genuine token names, if any. */
export const issueIn = (token: string): number | null => {
  const issue = WITH_ISSUE.exec(token.slice(0, token.lastIndexOf('.')))?.groups?.issue
  return issue === undefined ? null : Number(issue)
}

/** The personal links of letters, by the name of their placeholder, in the order of their readers. */
export const letterLinks = async (
  { baseUrl, linkSecret }: LinkSettings,
  locale: Locale,
  subscriberIds: readonly string[],
  issueNumber?: number,
): Promise<readonly { readonly unsubscribe: string; readonly preferences: string }[]> => {
  const names = issueNumber === undefined ? subscriberIds : subscriberIds.map((id) => `${id}_${issueNumber}`)
  const before = (purpose: Purpose) => `${baseUrl + localePath(locale, `/newsletter/${PURPOSES[purpose]}`)}/`
  const [unsubscribeAt, settingsAt] = [before('unsubscribe'), before('settings')]
  const pairs = await twinTokens(linkSecret, IN_LETTERS, names)
  return pairs.map(([unsubscribe, settings]) => ({ unsubscribe: unsubscribeAt + unsubscribe, preferences: settingsAt + settings }))
}

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
