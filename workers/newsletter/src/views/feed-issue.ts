import { isoTime } from '@vorbild/kernel/clock'
import { type Locale, localePath } from '@vorbild/kernel/locale'
import { escapeHtml } from '@vorbild/mail/escape-html'
import type { ArchiveFeed } from '../rules/archive-feed.ts'
import { type Entry, type FullIssue, pictureOf, type Section } from '../rules/issue.ts'
import { markdownToHtml, withWholeLinks } from '../rules/markdown.ts'
import { pictureAt } from '../rules/picture.ts'
import { type ShownSection, shownSections } from '../rules/sections.ts'
import { issueTitle } from '../texts/issue-title.ts'
import { placeText } from '../texts/place-text.ts'
import { sectionTitle } from '../texts/section-title.ts'

/** An issue as its entry in the feed: all its public words and pictures, with whole addresses, since a feed is read anywhere. */
export const feedIssue = (full: FullIssue, baseUrl: string, locale: Locale): ArchiveFeed['issues'][number] => {
  const { issue } = full
  const written = (markdown: string, level: 1 | 2) => german(markdownToHtml(withWholeLinks(markdown, baseUrl), level))
  const sectionHtml = (section: ShownSection): readonly string[] => {
    const title = sectionTitle(section, locale)
    return [
      ...(title === '' ? [] : [`<h2${section.heading === '' ? '' : ' lang="de"'}>${escapeHtml(title)}</h2>`]),
      ownPicture(section, baseUrl),
      written(section.body, 2),
      ...section.entries.map((entry) => entryHtml(entry, baseUrl, locale)),
    ]
  }
  return {
    url: `${baseUrl}${localePath(locale, `/newsletter/ausgaben/${issue.number}`)}`,
    title: issueTitle(issue, locale),
    sentAt: isoTime(issue.startedAt ?? 0),
    html: [ownPicture(issue, baseUrl), written(issue.intro, 1), ...shownSections(full).flatMap(sectionHtml)].filter(Boolean).join('\n'),
  }
}

const entryHtml = (entry: Entry, baseUrl: string, locale: Locale): string => {
  const url = `${baseUrl}${localePath(locale, `/beispiele/${entry.slug}`)}`
  return [
    `<h3 lang="de"><a href="${escapeHtml(url)}">${escapeHtml(entry.title)}</a></h3>`,
    `<p>${escapeHtml(placeText(entry, locale))}</p>`,
    image(pictureOf(entry), entry.imageAlt, baseUrl),
    `<p lang="de">${escapeHtml(entry.teaser).replaceAll('\n', '<br>')}</p>`,
  ].join('')
}

/** What the office writes is German, whatever language frames it. */
const german = (html: string): string => (html === '' ? '' : `<div lang="de">${html}</div>`)

const ownPicture = ({ picture, pictureAlt }: Pick<Section, 'picture' | 'pictureAlt'>, baseUrl: string): string =>
  image(picture, pictureAlt, baseUrl)

const image = (path: string, alt: string, baseUrl: string): string => {
  if (path === '') return ''
  const size = pictureAt(path)
  const room = size === null ? '' : ` width="${size.width}" height="${size.height}"`
  return `<p><img src="${escapeHtml(baseUrl + path)}" alt="${escapeHtml(alt)}"${room} lang="de"></p>`
}
