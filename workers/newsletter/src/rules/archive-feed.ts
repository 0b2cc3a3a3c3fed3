import { escapeHtml } from '@vorbild/mail/escape-html'

export interface ArchiveFeed {
  readonly title: string
  readonly self: string
  readonly page: string
  readonly author: string
  readonly language: string
  /** Newest first; `html` is the whole introduction. */
  readonly issues: readonly { readonly url: string; readonly title: string; readonly html: string; readonly sentAt: string }[]
}

/** The archive as Atom (RFC 4287): the same public words as its pages. */
export const archiveFeed = ({ title, self, page, author, language, issues }: ArchiveFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${issues[0]?.sentAt ?? '1970-01-01T00:00:00Z'}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<author><name>${escaped(author)}</name></author>`,
    ...issues.flatMap(({ url, title: name, html, sentAt }) => [
      '<entry>',
      `<id>${escaped(url)}</id>`,
      `<title>${escaped(name)}</title>`,
      `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
      `<published>${sentAt}</published>`,
      `<updated>${sentAt}</updated>`,
      `<content type="html">${escaped(html)}</content>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')

/** XML 1.0 knows no control characters but tab and line ends, and no halves of characters. */
const escaped = (text: string): string => escapeHtml(text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ''))
