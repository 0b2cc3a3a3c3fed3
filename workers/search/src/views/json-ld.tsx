import type { ExampleDocument } from '@vorbild/content/documents'
import { UNKNOWN_MONTH } from '@vorbild/content/month'
import { raw } from 'hono/html'
import { facetLabel, statusKey } from '../rules/facets.ts'
import type { Item } from '../rules/item.ts'
import { licenceOf } from '../rules/licence.ts'

interface JsonLdProps {
  readonly document: ExampleDocument
  readonly item: Item
  readonly baseUrl: string
  readonly siteName: string
  /** When its first version was published; `document` may be a later one. */
  readonly firstPublishedAt: string
}

/** The example for search engines, in the words of schema.org. */
export const jsonLdOf = ({ document, item, baseUrl, siteName, firstPublishedAt }: JsonLdProps) => {
  const url = `${baseUrl}/beispiele/${item.slug}`
  const keywords = [document.content.keywords].flat().filter((word) => typeof word === 'string')
  const image = document.files.find(({ role }) => role === 'image')
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    identifier: item.id,
    version: document.version,
    headline: item.title,
    abstract: item.summary,
    inLanguage: document.locale,
    datePublished: firstPublishedAt,
    dateModified: document.publishedAt,
    ...temporalCoverage(item),
    ...(licenceOf(document).url && { license: licenceOf(document).url }),
    ...(item.organisation && { author: { '@type': 'Organization', name: item.organisation } }),
    contentLocation: { '@type': 'Place', name: [...new Set([item.place, item.landLabel])].filter(Boolean).join(', ') },
    publisher: { '@type': 'Organization', name: siteName, url: baseUrl },
    about: item.topics.map((key) => ({ '@type': 'Thing', name: facetLabel('thema', key, 'de') })),
    ...(keywords.length > 0 && { keywords }),
    audience: item.targetGroups.map((key) => ({ '@type': 'Audience', audienceType: facetLabel('zielgruppe', key, 'de') })),
    ...(item.goodPractice && { award: ['Good Practice', item.goodPractice.year].filter(Boolean).join(' ') }),
    ...(image && { image: `${url}/dateien/${encodeURIComponent(image.id)}` }),
    ...(document.source && { isBasedOn: document.source }),
  }
}

/** ISO 8601 as schema.org wants it; an open end only while it is known to run. */
const temporalCoverage = ({ start, end, status }: Item) => {
  if (start === null || start === UNKNOWN_MONTH || end === UNKNOWN_MONTH) return {}
  if (end !== null) return { temporalCoverage: `${start}/${end}` }
  return status === statusKey('running') ? { temporalCoverage: `${start}/..` } : {}
}

/** A data block, not a script: browsers never run it. `<` is written out so that no text can end it. */
export const JsonLd = (props: JsonLdProps) => (
  <>{raw(`<script type="application/ld+json">${JSON.stringify(jsonLdOf(props)).replaceAll('<', '\\u003c')}</script>`)}</>
)
