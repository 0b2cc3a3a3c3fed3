import type { ExampleDocument } from '@vorbild/content/documents'
import { exampleStatus } from '@vorbild/content/example-status'
import { publicationAt } from '@vorbild/content/freshness'
import { kindOf } from '@vorbild/content/kinds'
import { highlight, type Segment, type Wanted } from '@vorbild/german/highlight'
import { snippet } from '@vorbild/german/snippet'
import type { Locale } from '@vorbild/kernel/locale'
import { facetLabel, statusKey } from './facets.ts'
import { licenceOf } from './licence.ts'

const PASSAGE_LENGTH = 240

/** What a result list needs of a document whatever was asked; kept beside it, so that lists need not read whole documents. */
export const cardOf = (document: ExampleDocument) => {
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
    place,
    organisation: textOf(content.organisation),
    start: textOf(content.start),
    end: textOf(content.end),
    goodPractice,
    topics: textsOf(content.topics),
    targetGroups: textsOf(content.targetGroups),
    settings: textsOf(content.settings),
    licence: licenceOf(document).name,
    position: positionOf(content.place),
    publishedAt,
    confirmedAt,
  }
}
export type ItemCard = ReturnType<typeof cardOf>

/** A card as shown in a language at a time, with the words that were looked for marked. */
export const itemOf = (card: ItemCard, wanted: Wanted, locale: Locale, now: number) => {
  const { id, slug, kind, language, title, summary, land, place, organisation, start, end, goodPractice, ...rest } = card
  const publication = publicationAt(card.confirmedAt, now)
  return {
    id,
    slug,
    kind,
    language,
    title,
    summary,
    land,
    landLabel: facetLabel('land', land, locale),
    place,
    organisation,
    start,
    end,
    status: statusKey(exampleStatus({ start: start ?? undefined, end: end ?? undefined }, now, publication)),
    confirmed: publication === 'published',
    goodPractice,
    ...rest,
    highlights: { title: highlight(title, wanted), summary: highlight(summary, wanted), passage: null } as Highlights,
  }
}

export type Item = ReturnType<typeof itemOf>

/** An example as result lists show it. */
export const toItem = (document: ExampleDocument, wanted: Wanted, locale: Locale, now: number): Item => {
  const item = itemOf(cardOf(document), wanted, locale, now)
  return lacksPassage(item, wanted) ? withPassage(item, document, wanted) : item
}

export interface Highlights {
  readonly title: Segment[]
  readonly summary: Segment[]
  /** Where else the words stand, when the summary does not show them. */
  readonly passage: Segment[] | null
}

/** Whether neither title nor summary shows why it was found. */
export const lacksPassage = ({ highlights }: Pick<Item, 'highlights'>, wanted: Wanted): boolean =>
  wanted.stems.length > 0 && !highlights.title.some(isHit) && !highlights.summary.some(isHit)

/** The text first; where only a keyword or a choice of the form says it, those labels. In the language of the example, as all its words. */
export const withPassage = (item: Item, { kind, content }: Pick<ExampleDocument, 'kind' | 'content'>, wanted: Wanted): Item => {
  const tried = [kindOf(kind)?.searchText(content).body ?? '', labelsWith(wanted, item, content)]
  const passage = tried.map((text) => snippet(text, wanted, PASSAGE_LENGTH)).find((segments) => segments.some(isHit))
  return { ...item, highlights: { ...item.highlights, passage: passage ?? null } }
}

const labelsWith = (wanted: Wanted, item: Item, content: ExampleDocument['content']): string =>
  [
    ...textsOf(content.keywords),
    ...item.topics.map((key) => facetLabel('thema', key, item.language)),
    ...item.targetGroups.map((key) => facetLabel('zielgruppe', key, item.language)),
    ...item.settings.map((key) => facetLabel('setting', key, item.language)),
    ...(item.goodPractice?.criteria ?? []).map((key) => facetLabel('kriterium', key, item.language)),
    item.organisation ?? '',
  ]
    .filter((label) => highlight(label, wanted).some(isHit))
    .join(' · ')

const isHit = ({ hit }: Segment): boolean => hit

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** Degrees; null where the place is no known municipality. */
const positionOf = (place: unknown): { readonly lat: number; readonly lon: number } | null => {
  if (typeof place !== 'object' || place === null || !('lat' in place) || !('lon' in place)) return null
  const { lat, lon } = place
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null
}
