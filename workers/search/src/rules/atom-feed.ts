/** What a feed tells of one thing; addresses absolute, times ISO 8601. */
export interface FeedEntry {
  readonly id: string
  /** Of its words; the feed around it may speak another one. */
  readonly language: string
  readonly title: string
  readonly url: string
  readonly summary: string
  /** Of its first version. */
  readonly publishedAt: string
  /** Of its newest. */
  readonly updatedAt: string
  readonly author: string | null
  readonly categories: readonly { readonly term: string; readonly label: string }[]
}

export interface Feed {
  readonly id: string
  readonly title: string
  readonly self: string
  readonly page: string
  readonly author: string
  readonly language: string
  readonly entries: readonly FeedEntry[]
}

/** Atom (RFC 4287). Written out because the usual package brings a whole XML reader along. */
export const atomFeed = (feed: Feed): string => {
  const updated =
    feed.entries
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00Z'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `<id>${escaped(feed.id)}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    `<author><name>${escaped(feed.author)}</name></author>`,
    '<rights>CC BY 4.0</rights>',
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}

const entryXml = (entry: FeedEntry): string =>
  [
    '<entry>',
    `<id>${escaped(entry.id)}</id>`,
    `<title xml:lang="${escaped(entry.language)}">${escaped(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>`,
    `<published>${entry.publishedAt}</published>`,
    `<updated>${entry.updatedAt}</updated>`,
    ...(entry.author === null ? [] : [`<author><name>${escaped(entry.author)}</name></author>`]),
    ...entry.categories.map(({ term, label }) => `<category term="${escaped(term)}" label="${escaped(label)}"/>`),
    `<summary xml:lang="${escaped(entry.language)}">${escaped(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 knows no control characters but tab and line ends, and no halves of characters. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
