import type { ExampleDocument } from '@vorbild/content/documents'
import { type Wanted, wantedOf } from '@vorbild/german/highlight'
import { stem } from '@vorbild/german/stem'
import type { Locale } from '@vorbild/kernel/locale'
import { findExamples } from './find-examples.ts'
import type { FacetCounts } from './rules/facets.ts'
import { members } from './rules/index/bits.ts'
import { distanceKm } from './rules/index/near.ts'
import type { Plan } from './rules/index/plan.ts'
import { type Correction, type Reason, reasonsOf } from './rules/index/reasons.ts'
import { widerWords } from './rules/index/widen.ts'
import { type Item, type ItemCard, itemOf, lacksPassage, withPassage } from './rules/item.ts'
import type { Search } from './rules/search.ts'
import type { Services } from './services.ts'
import { type OpenIndex, withIndex } from './store/open-index.ts'
import { writtenCorrection } from './written-correction.ts'

/** An example as found: with the reasons that its marked words do not show, and how far away it is. */
export interface FoundItem extends Item {
  readonly reasons: readonly Reason[]
  /** Kilometres from the place asked for; null without one. */
  readonly distance: number | null
}

export interface Results {
  readonly total: number
  /** How many have the words as typed, where some were added that come close; null where none were. */
  readonly exact: number | null
  /** No example has all words, so these have some. */
  readonly relaxed: boolean
  /** These are results for other words than those typed, because nothing has the typed ones. */
  readonly corrected: Correction | null
  /** Words that were probably meant, while the results are for those typed. */
  readonly didYouMean: string | null
  readonly facets: FacetCounts
  readonly items: readonly FoundItem[]
}

/** What an answer cost: rows read of the database. */
export interface Cost {
  readonly rowsRead: number
}

export const PAGE_SIZE = 25

/** Looks for examples: a page of them, how many there are, and what each filter would bring. */
export const searchExamples = async (
  { db, clock }: Services,
  search: Search,
  locale: Locale,
  pageSize: number = PAGE_SIZE,
): Promise<Results & Cost> => {
  const now = clock()
  // whatever an answer depends on apart from the index itself; freshness and status go by days
  const name = JSON.stringify([Math.floor(now / DAY), locale, pageSize, search])
  const asked = { name, now, sizeOf: ({ items }: Results) => 6_000 + 3_500 * items.length }
  const { answer, rowsRead } = await withIndex(db, asked, async (open): Promise<Results> => {
    const { settled, total, counts, exact, page } = await findExamples(open, search, now, pageSize)
    const { matched, plan, corrected, didYouMean } = settled
    const wanted = wantedIn(plan)
    const items = (await open.cards(page)).map(({ id, json }): readonly [number, FoundItem] => [
      id,
      {
        ...itemOf(JSON.parse(json) as ItemCard, wanted, locale, now),
        reasons: matched.wishes ? reasonsOf(plan, matched.wishes, id) : [],
        distance: search.near ? Math.round(distanceKm(open.index, id, search.near)) : null,
      },
    ])
    return {
      total,
      exact,
      relaxed: settled.relaxed,
      corrected: corrected && (await writtenCorrection(open, search.q, corrected, page.length > 0 ? page : [...members(matched.ids)])),
      didYouMean: didYouMean && (await writtenCorrection(open, search.q, didYouMean, [...members(didYouMean.matched.ids)])).q,
      facets: counts,
      items: await withPassages(open, items, wanted),
    }
  })
  return { ...answer, rowsRead }
}

const DAY = 24 * 60 * 60 * 1000

/** What to mark: the words asked for, and those that were taken for them. */
const wantedIn = (plan: Plan): Wanted => {
  const wanted = wantedOf(plan.terms)
  return { ...wanted, stems: [...new Set([...wanted.stems, ...widerWords(plan).map(stem)])] }
}

/** Where neither title nor summary shows the words, the place in the text that does. */
const withPassages = async (
  open: OpenIndex,
  items: readonly (readonly [id: number, item: FoundItem])[],
  wanted: Wanted,
): Promise<readonly FoundItem[]> => {
  const lacking = items.filter(([, item]) => lacksPassage(item, wanted)).map(([id]) => id)
  // what this worker wrote itself; only two of its fields are used
  const documents = new Map((await open.documents(lacking)).map(({ id, json }) => [id, JSON.parse(json) as ExampleDocument]))
  return items.map(([id, item]) => {
    const document = documents.get(id)
    return document ? { ...item, ...withPassage(item, document, wanted) } : item
  })
}
