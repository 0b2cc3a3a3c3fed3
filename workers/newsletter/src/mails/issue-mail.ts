import { type Locale, localePath } from '@vorbild/kernel/locale'
import { mailFrame } from '@vorbild/mail/compose'
import { escapeHtml } from '@vorbild/mail/escape-html'
import { withoutPlaceholders } from '@vorbild/mail/fill'
import { imprint } from '@vorbild/mail/imprint'
import type { MailJob } from '@vorbild/mail/mail-job'
import { MAX_MAIL_BYTES } from '../rules/check-issue.ts'
import { type Entry, type FullIssue, pictureOf, type Section } from '../rules/issue.ts'
import { markdownToHtml, markdownToText, withWholeLinks } from '../rules/markdown.ts'
import { pictureAt } from '../rules/picture.ts'
import { type ShownSection, sectionsOf, shownSections } from '../rules/sections.ts'
import { placeText } from '../texts/place-text.ts'
import { sectionTitle } from '../texts/section-title.ts'
import { texts } from '../texts/texts.ts'
import { bytesOf } from './bytes-of.ts'
import { listHeaders } from './list-headers.ts'

interface Sender {
  readonly baseUrl: string
  readonly siteName: string
}

/**
 * An issue as a mail job carries it: both parts and the headers, with `{{unsubscribe}}` and `{{preferences}}` for the links
 * of each recipient. Nothing in it tells who opened or clicked what. `webUrl` is where the same can be read, if not in the archive.
 */
export const issueMail = (
  full: FullIssue,
  locale: Locale,
  sender: Sender,
  webUrl: string | null = null,
): Pick<MailJob, 'subject' | 'text' | 'html' | 'headers'> => {
  const { issue } = full
  const typed = (markdown: string) => withoutPlaceholders(withWholeLinks(markdown, sender.baseUrl))
  const parts: Parts = {
    locale,
    sender,
    kicker: texts(locale).mails.issue.issue(issue.number),
    subject: withoutPlaceholders(issue.subject),
    intro: typed(issue.intro),
    ...harmlessPicture(issue),
    sections: shownSections(full).map((section) => ({ ...harmlessSection(section), body: typed(section.body) })),
    webUrl: webUrl ?? `${sender.baseUrl}${localePath(locale, `/newsletter/ausgaben/${issue.number}`)}`,
  }
  return { subject: parts.subject, text: textOf(parts), html: htmlOf(parts), headers: listHeaders(sender.baseUrl) }
}

/** More than anybody reads in a mail; the rest is told of by number, with the page where all of it stands. */
export const MOST_IN_DIGEST = 20

/** What is new for some readers and nobody chose by hand, oldest first; the same mail for all who have the same news. */
export const digestMail = (entries: readonly Entry[], locale: Locale, sender: Sender): ReturnType<typeof issueMail> => {
  let shown = Math.min(entries.length, MOST_IN_DIGEST)
  let mail = digestOf(entries, shown, locale, sender)
  // long entries of older collections
  while (shown > 1 && bytesOf(mail) >= MAX_MAIL_BYTES) {
    shown -= 1
    mail = digestOf(entries, shown, locale, sender)
  }
  return mail
}

const digestOf = (all: readonly Entry[], shown: number, locale: Locale, sender: Sender): ReturnType<typeof issueMail> => {
  const words = texts(locale).mails.digest
  const entries = all.slice(-shown).map(harmless)
  const subject = all.length === 1 ? words.one(entries[0]?.title ?? '') : words.several(all.length)
  const sections = shownSections({ sections: sectionsOf([], entries), entries })
  const more = all.length - shown
  const url = `${sender.baseUrl}${localePath(locale, '/beispiele')}?sort=neueste`
  const parts: Parts = {
    locale,
    sender,
    kicker: words.kicker,
    subject,
    intro: words.intro,
    ...NO_PICTURE,
    sections,
    more: more === 0 ? null : { label: words.more(more), url },
    webUrl: null,
  }
  // nobody pressed a button for it (RFC 3834)
  return {
    subject,
    text: textOf(parts),
    html: htmlOf(parts),
    headers: { ...listHeaders(sender.baseUrl), 'Auto-Submitted': 'auto-generated' },
  }
}

/** Titles and teasers are somebody's words: placeholders in them would put the reader's personal links there. */
const harmless = (entry: Entry): Entry => ({
  ...entry,
  title: withoutPlaceholders(entry.title),
  teaser: withoutPlaceholders(entry.teaser),
  imageAlt: withoutPlaceholders(entry.imageAlt),
})

const harmlessPicture = ({ picture, pictureAlt }: Pictured): Pictured => ({ picture, pictureAlt: withoutPlaceholders(pictureAlt) })

const harmlessSection = (section: ShownSection): ShownSection => ({
  ...section,
  ...harmlessPicture(section),
  heading: withoutPlaceholders(section.heading),
  entries: section.entries.map(harmless),
})

type Pictured = Pick<Section, 'picture' | 'pictureAlt'>

const NO_PICTURE: Pictured = { picture: '', pictureAlt: '' }

interface Parts extends Pictured {
  readonly locale: Locale
  readonly sender: Sender
  /** What kind of mail this is, above everything else. */
  readonly kicker: string
  readonly subject: string
  readonly intro: string
  readonly sections: readonly ShownSection[]
  /** Where the rest stands that is too much for a mail. */
  readonly more?: { readonly label: string; readonly url: string } | null
  /** Where everybody can read the same; a digest has no such place. */
  readonly webUrl: string | null
}

const urlOf = ({ slug }: Entry, { locale, sender }: Parts): string => `${sender.baseUrl}${localePath(locale, `/beispiele/${slug}`)}`

const textOf = (parts: Parts): string => {
  const words = texts(parts.locale).mails.issue
  const { sender, kicker, intro, sections, more, webUrl } = parts
  return `${[
    `${sender.siteName}: ${kicker}`,
    pictureText(parts.picture, parts.pictureAlt, parts),
    markdownToText(intro),
    ...sections.flatMap((section) => sectionText(section, parts)),
    more ? `${more.label}:\n${more.url}` : '',
    [
      '-- ',
      words.why(sender.siteName),
      `${words.preferences}: {{preferences}}`,
      `${words.unsubscribe}: {{unsubscribe}}`,
      ...(webUrl === null ? [] : [`${words.web}: ${webUrl}`]),
      imprint(parts.locale, sender.siteName, sender.baseUrl).text,
    ].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}

const sectionText = (section: ShownSection, parts: Parts): readonly string[] => {
  const title = sectionTitle(section, parts.locale)
  return [
    title && `\n${title}\n${'='.repeat(title.length)}`,
    pictureText(section.picture, section.pictureAlt, parts),
    markdownToText(section.body),
    ...section.entries.map((entry, index) =>
      [
        `${index + 1}. ${entry.title}`,
        placeText(entry, parts.locale),
        '',
        entry.teaser,
        ...[pictureText(pictureOf(entry), entry.imageAlt, parts)].filter(Boolean).flatMap((line) => ['', line]),
        '',
        urlOf(entry, parts),
      ].join('\n'),
    ),
  ]
}

/** What a picture shows, in words. */
const pictureText = (path: string, alt: string, { locale }: Parts): string =>
  path === '' || alt === '' ? '' : `[${texts(locale).mails.issue.picture}: ${alt}]`

const htmlOf = (parts: Parts): string => {
  const words = texts(parts.locale).mails.issue
  const { sender, kicker, subject, intro, sections, more, webUrl } = parts
  const body = [
    `<p style="margin:0 0 8px;font-size:14px">${escapeHtml(`${sender.siteName}, ${kicker}`)}</p>`,
    // what the office writes is German, whatever language frames it
    `<div lang="de"><h1 style="margin:0 0 16px;font-size:24px;line-height:1.3">${escapeHtml(subject)}</h1>${pictureHtml(parts.picture, parts.pictureAlt, parts)}${markdownToHtml(intro)}</div>`,
    ...sections.map((section) => sectionHtml(section, parts)),
    ...(more ? [`<p style="margin:24px 0 16px"><a href="${escapeHtml(more.url)}">${escapeHtml(more.label)}</a></p>`] : []),
  ]
  const foot = [
    `<p style="margin:0 0 8px">${escapeHtml(words.why(sender.siteName))}</p>`,
    `<p style="margin:0 0 8px"><a href="{{preferences}}">${escapeHtml(words.preferences)}</a> · <a href="{{unsubscribe}}">${escapeHtml(words.unsubscribe)}</a></p>`,
    ...(webUrl === null ? [] : [`<p style="margin:0 0 8px"><a href="${escapeHtml(webUrl)}">${escapeHtml(words.web)}</a></p>`]),
    imprint(parts.locale, sender.siteName, sender.baseUrl).html,
  ]
  return mailFrame(parts.locale, subject, body.join('\n'), foot.join('\n'))
}

const sectionHtml = (section: ShownSection, parts: Parts): string => {
  const title = sectionTitle(section, parts.locale)
  const german = section.heading === '' ? '' : ' lang="de"'
  return [
    ...(title ? [`<h2 style="margin:32px 0 0;font-size:20px"${german}>${escapeHtml(title)}</h2>`] : []),
    pictureHtml(section.picture, section.pictureAlt, parts),
    ...(section.body ? [`<div lang="de">${markdownToHtml(section.body, 2)}</div>`] : []),
    ...section.entries.map((entry) => entryHtml(entry, parts)),
  ].join('\n')
}

const entryHtml = (entry: Entry, parts: Parts): string => {
  const url = escapeHtml(urlOf(entry, parts))
  const title = escapeHtml(entry.title)
  const read = escapeHtml(texts(parts.locale).mails.issue.read)
  return [
    `<h3 style="margin:24px 0 4px;font-size:18px;line-height:1.35" lang="de"><a href="${url}">${title}</a></h3>`,
    `<p style="margin:0 0 8px;font-size:14px">${escapeHtml(placeText(entry, parts.locale))}</p>`,
    pictureHtml(pictureOf(entry), entry.imageAlt, parts),
    `<p style="margin:0 0 8px" lang="de">${escapeHtml(entry.teaser).replaceAll('\n', '<br>')}</p>`,
    `<p style="margin:0 0 16px"><a href="${url}" aria-label="${read}: ${title}">${read}</a></p>`,
  ].join('\n')
}

/** As wide as the text, small ones as they are. One address for everybody, so that a picture tells of no reader. */
const pictureHtml = (path: string, alt: string, { sender }: Parts): string => {
  if (path === '') return ''
  const width = Math.min(TEXT_WIDTH, pictureAt(path)?.width ?? TEXT_WIDTH)
  const room = width === TEXT_WIDTH ? 'width:100%' : 'max-width:100%'
  return `<p style="margin:0 0 8px"><img src="${escapeHtml(sender.baseUrl + path)}" alt="${escapeHtml(alt)}" width="${width}" style="${room};height:auto;border-radius:6px" lang="de"></p>`
}

/** Of the frame of our mails, in pixels. */
const TEXT_WIDTH = 552
