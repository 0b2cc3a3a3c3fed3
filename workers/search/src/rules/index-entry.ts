import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { criteriaText } from '@vorbild/content/kinds/praxisbeispiel/search-text'
import { lastMonth } from '@vorbild/content/month'
import { type FacetName, facetsOf } from './facets.ts'
import { indexText, type TextColumn } from './index-text.ts'
import { type Term, termsOf, titleKey } from './terms.ts'

/** A document with everything by which it is found. */
export interface IndexEntry {
  readonly exampleId: string
  readonly version: number
  readonly slug: string
  readonly document: string
  readonly titleKey: string
  readonly lastMonth: string | null
  readonly publishedAt: number
  readonly confirmedAt: number
  readonly facets: readonly (readonly [FacetName, string])[]
  readonly terms: readonly Term[]
  readonly text: Readonly<Record<TextColumn, string>>
}

/** Sorts before every month: what ended at an unknown time has ended. */
export const LONG_AGO = '0000-00'

/** Throws for a kind we do not know: the document stays in R2 and its event becomes a dead letter. */
export const indexEntry = (document: ExampleDocument): IndexEntry => {
  const kind = kindOf(document.kind)
  if (!kind) throw new Error(`unknown kind: ${document.kind}`)
  const text = kind.searchText(document.content)
  const card = kind.card(document.content)
  const awards = document.goodPractice ? `Good Practice\n${criteriaText(document.goodPractice.criteria)}` : ''
  return {
    exampleId: document.exampleId,
    version: document.version,
    slug: document.slug,
    document: JSON.stringify(document),
    titleKey: titleKey(card.title),
    lastMonth: lastMonthOf(document.content.end),
    publishedAt: Date.parse(document.publishedAt),
    confirmedAt: Date.parse(document.confirmedAt),
    facets: facetsOf(document),
    terms: termsOf(document, card.title, card.place),
    text: indexText({ ...text, keywords: [text.keywords, document.exampleId, awards].join('\n') }),
  }
}

/** Told apart as in `exampleStatus`: no end goes on, a month ends it, an unknown end is an end, anything else is none. */
const lastMonthOf = (end: unknown): string | null => {
  if (typeof end !== 'string') return null
  return end === 'unknown' ? LONG_AGO : lastMonth(end)
}
