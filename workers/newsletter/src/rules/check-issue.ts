import { type Entry, includedOf } from './issue.ts'

/** Mail programs cut off what is longer. */
export const MAX_MAIL_BYTES = 100_000
/** Longer subjects are cut off in lists of mails. */
export const GOOD_SUBJECT = 70

/** Something about an issue that its readers would notice; `blocks` keeps it from being sent. */
export interface Finding {
  readonly key: 'dead_link' | 'no_alt' | 'too_large' | 'long_subject' | 'empty'
  readonly blocks: boolean
  /** Titles, addresses or a number: what it is about. */
  readonly about: string
}

export interface Checked {
  readonly subject: string
  readonly intro: string
  readonly entries: readonly Entry[]
  readonly baseUrl: string
  /** Slugs of what is public now. */
  readonly slugs: ReadonlySet<string>
  /** Of both parts of the mail, before the personal links are put in. */
  readonly bytes: number
}

/** Looks an issue over before it is sent. Links are looked up in our own data only. */
export const checkIssue = ({ subject, intro, entries, baseUrl, slugs, bytes }: Checked): readonly Finding[] => {
  const included = includedOf(entries)
  return [
    ...included.filter(({ slug }) => !slugs.has(slug)).map(({ title }) => found('dead_link', title)),
    ...ownLinks(intro, baseUrl).flatMap(({ address, slug }) => (slugs.has(slug) ? [] : [found('dead_link', address)])),
    ...included.filter(({ image, imageAlt }) => image !== '' && imageAlt.trim() === '').map(({ title }) => found('no_alt', title)),
    ...(bytes >= MAX_MAIL_BYTES ? [found('too_large', String(Math.ceil(bytes / 1000)))] : []),
    ...(subject.length > GOOD_SUBJECT ? [found('long_subject', String(subject.length), false)] : []),
    ...(included.length === 0 ? [found('empty', '', false)] : []),
  ]
}

const found = (key: Finding['key'], about: string, blocks = true): Finding => ({ key, about, blocks })

/** Links of the introduction to examples of ours. */
const ownLinks = (intro: string, baseUrl: string) =>
  [...intro.matchAll(/\]\(\s*<?([^)\s>]+)/g)].flatMap(([, address = '']) => {
    const url = URL.parse(address, baseUrl)
    const slug = url?.origin === new URL(baseUrl).origin ? /^(?:\/en)?\/beispiele\/([^/]+)$/.exec(url.pathname)?.[1] : undefined
    return slug === undefined ? [] : [{ address, slug }]
  })

export const isBlocked = (findings: readonly Finding[]): boolean => findings.some(({ blocks }) => blocks)
