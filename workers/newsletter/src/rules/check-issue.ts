import { type Entry, includedOf, pictureOf } from './issue.ts'

/** Mail programs cut off what is longer. */
export const MAX_MAIL_BYTES = 100_000
/** Longer subjects are cut off in lists of mails. */
export const GOOD_SUBJECT = 70

/** Something about an issue that its readers would notice; `blocks` keeps it from being sent. */
export interface Finding {
  readonly key: 'dead_link' | 'moved_link' | 'no_alt' | 'too_large' | 'long_subject' | 'empty' | 'promises' | 'says_nothing'
  readonly blocks: boolean
  /** Titles, addresses or a number: what it is about. */
  readonly about: string
  /** What could stand there. */
  readonly instead?: string
}

export interface Checked {
  readonly subject: string
  /** How a draft is begun for its editors. */
  readonly opening: { readonly greeting: string; readonly promise: string }
  /** The introduction and the words of all sections. */
  readonly words: readonly string[]
  readonly entries: readonly Entry[]
  readonly baseUrl: string
  /** Slugs and numbers of what is public now, former slugs too; each with the slug of today. */
  readonly slugs: ReadonlyMap<string, string>
  /** Numbers of the issues in the archive. */
  readonly numbers: ReadonlySet<number>
  /** Of both parts of the largest mail anybody gets, personal links and all. */
  readonly bytes: number
}

/** Looks an issue over before it is sent. Links are looked up in our own data only. */
export const checkIssue = ({ subject, opening, words, entries, baseUrl, slugs, numbers, bytes }: Checked): readonly Finding[] => {
  const included = includedOf(entries)
  return [
    ...included.filter(({ slug }) => !slugs.has(slug)).map(({ title }) => found('dead_link', title)),
    ...words.flatMap((text) => ownLinks(text, baseUrl)).flatMap((link) => lookUp(link, slugs, numbers)),
    ...included.filter((entry) => pictureOf(entry) !== '' && entry.imageAlt.trim() === '').map(({ title }) => found('no_alt', title)),
    ...(bytes >= MAX_MAIL_BYTES ? [found('too_large', String(Math.ceil(bytes / 1000)))] : []),
    ...(subject.length > GOOD_SUBJECT ? [found('long_subject', String(subject.length), false)] : []),
    ...(included.length === 0 ? [withoutEntries(words, opening)] : []),
  ]
}

/** Words without examples may be meant so; a promise of examples, or nothing but the greeting, never is. */
const withoutEntries = (words: Checked['words'], { greeting, promise }: Checked['opening']): Finding => {
  if (words.some((text) => text.includes(promise))) return found('promises', '')
  return words.every((text) => text.trim() === '' || text.trim() === greeting) ? found('says_nothing', '') : found('empty', '', false)
}

const found = (key: Finding['key'], about: string, blocks = true): Finding => ({ key, about, blocks })

/** Links of a text to pages of ours, written as link or as bare address. */
const ownLinks = (text: string, baseUrl: string) =>
  [...text.matchAll(/\]\(\s*<?([^)\s>]+)|<(https?:[^>\s]+)>|^\[[^\]]+\]:\s*<?([^\s>]+)/gm)].flatMap(([, linked, bare, named]) => {
    const address = linked ?? bare ?? named ?? ''
    const url = URL.parse(address, baseUrl)
    return url?.origin === new URL(baseUrl).origin ? [{ address, path: url.pathname.replace(/^\/en(?=\/)|\/$/g, '') }] : []
  })

type OwnLink = ReturnType<typeof ownLinks>[number]

/** Pages of ours where an example's would be. */
const NO_EXAMPLES = ['karte']

/** A number, as an example can be cited by: its address stays what it is. */
const IS_NUMBER = /^PX-/

/** Examples and issues are known here; other pages of ours are not looked up. */
const lookUp = ({ address, path }: OwnLink, slugs: Checked['slugs'], numbers: ReadonlySet<number>): readonly Finding[] => {
  const slug = /^\/beispiele\/([^/]+)$/.exec(path)?.[1]
  const number = /^\/newsletter\/ausgaben\/(\d+)$/.exec(path)?.[1]
  if (number !== undefined && !numbers.has(Number(number))) return [found('dead_link', address)]
  if (slug === undefined || NO_EXAMPLES.includes(slug)) return []
  const today = slugs.get(slug)
  if (today === undefined) return [found('dead_link', address)]
  return today === slug || IS_NUMBER.test(slug) ? [] : [{ ...found('moved_link', address, false), instead: address.replace(slug, today) }]
}

export const isBlocked = (findings: readonly Finding[]): boolean => findings.some(({ blocks }) => blocks)
