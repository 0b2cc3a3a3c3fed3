import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { criteriaText } from '@vorbild/content/kinds/praxisbeispiel/search-text'
import { lastMonth } from '@vorbild/content/month'
import { type Lexicon, shippedLexicon } from '@vorbild/german/lexicon'
import { type Profile, profileOf } from './index/profile.ts'
import { type Vector, vectorOf } from './index/vector.ts'
import { cardOf } from './item.ts'
import { termsOf, titleKey } from './terms.ts'

/** A document with everything by which it is found. */
export interface IndexEntry {
  readonly exampleId: string
  readonly version: number
  readonly slug: string
  readonly document: string
  readonly card: string
  readonly titleKey: string
  readonly lastMonth: string | null
  readonly publishedAt: number
  readonly confirmedAt: number
  readonly profile: Profile
  readonly vector: Vector
}

/** Sorts before every month: what ended at an unknown time has ended. */
export const LONG_AGO = '0000-00'

/** Stands for no dates at all, and sorts after every month. */
const UNDATED_MONTH = '9999-98'

/** Throws for a kind we do not know: the document stays in R2 and its event becomes a dead letter. */
export const indexEntry = (document: ExampleDocument, lexicon: Lexicon = shippedLexicon): IndexEntry => {
  const text = searchTextOf(document)
  const card = cardOf(document)
  const sortedBy = titleKey(card.title)
  const ended = lastMonthOf(document.content)
  return {
    exampleId: document.exampleId,
    version: document.version,
    slug: document.slug,
    document: JSON.stringify(document),
    card: JSON.stringify(card),
    titleKey: sortedBy,
    lastMonth: ended,
    publishedAt: Date.parse(document.publishedAt),
    confirmedAt: Date.parse(document.confirmedAt),
    profile: profileOf(document, sortedBy, ended),
    vector: vectorOf(text, termsOf(document, card.title, card.place), lexicon),
  }
}

/** All words of a document by weight class. */
export const searchTextOf = (document: ExampleDocument) => {
  const kind = kindOf(document.kind)
  if (!kind) throw new Error(`unknown kind: ${document.kind}`)
  const text = kind.searchText(document.content)
  const awards = document.goodPractice ? `Good Practice\n${criteriaText(document.goodPractice.criteria)}` : ''
  return { ...text, keywords: [text.keywords, document.exampleId, awards].join('\n') }
}

/** Told apart as in `exampleStatus`: no end goes on if there is a start, a month ends it, an unknown end is an end, anything else is none. */
const lastMonthOf = ({ start, end }: ExampleDocument['content']): string | null => {
  if (typeof end !== 'string' || end === '') return typeof start === 'string' && start !== '' ? null : UNDATED_MONTH
  return end === 'unknown' ? LONG_AGO : lastMonth(end)
}
