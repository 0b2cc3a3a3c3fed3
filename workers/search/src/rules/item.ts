import type { ExampleDocument } from '@vorbild/content/documents'
import { exampleStatus } from '@vorbild/content/example-status'
import { kindOf } from '@vorbild/content/kinds'
import { highlight, type Segment, type Wanted } from '@vorbild/german/highlight'
import { snippet } from '@vorbild/german/snippet'
import type { Locale } from '@vorbild/kernel/locale'
import { facetLabel, statusKey } from './facets.ts'
import { isUnconfirmed } from './freshness.ts'
import { licenceOf } from './licence.ts'

const PASSAGE_LENGTH = 240

/** An example as result lists show it. */
export const toItem = (document: ExampleDocument, wanted: Wanted, locale: Locale, now: number) => {
  const { exampleId, slug, kind, content, goodPractice, publishedAt, confirmedAt } = document
  const { title, summary, place, land } = kindOf(kind)?.card(content) ?? { title: exampleId, summary: '', place: '', land: '' }
  return {
    id: exampleId,
    slug,
    kind,
    language: document.locale,
    title,
    summary,
    land,
    landLabel: facetLabel('land', land, locale),
    place,
    organisation: textOf(content.organisation),
    start: textOf(content.start),
    end: textOf(content.end),
    status: statusKey(exampleStatus({ end: textOf(content.end) ?? undefined }, now)),
    confirmed: !isUnconfirmed(confirmedAt, now),
    goodPractice,
    topics: textsOf(content.topics),
    targetGroups: textsOf(content.targetGroups),
    settings: textsOf(content.settings),
    licence: licenceOf(document).name,
    position: positionOf(content.place),
    publishedAt,
    confirmedAt,
    highlights: highlightsOf(document, title, summary, wanted),
  }
}

export type Item = ReturnType<typeof toItem>

export interface Highlights {
  readonly title: Segment[]
  readonly summary: Segment[]
  /** Where else the words stand, when the summary does not show them. */
  readonly passage: Segment[] | null
}

const highlightsOf = ({ kind, content }: ExampleDocument, title: string, summary: string, wanted: Wanted): Highlights => {
  const marked = { title: highlight(title, wanted), summary: highlight(summary, wanted) }
  if (marked.summary.some(isHit) || marked.title.some(isHit) || wanted.stems.length === 0) return { ...marked, passage: null }
  const passage = snippet(kindOf(kind)?.searchText(content).body ?? '', wanted, PASSAGE_LENGTH)
  return { ...marked, passage: passage.some(isHit) ? passage : null }
}

const isHit = ({ hit }: Segment): boolean => hit

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** Degrees; null where the place is no known municipality. */
const positionOf = (place: unknown): { readonly lat: number; readonly lon: number } | null => {
  if (typeof place !== 'object' || place === null || !('lat' in place) || !('lon' in place)) return null
  const { lat, lon } = place
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null
}
