import type { ExampleDocument } from '@vorbild/content/documents'
import { type Wanted, wantedOf } from '@vorbild/german/highlight'
import type { Locale } from '@vorbild/kernel/locale'
import type { FacetCounts } from './rules/facets.ts'
import { countAll, members } from './rules/index/bits.ts'
import { choose } from './rules/index/choose.ts'
import { scoreOf } from './rules/index/match.ts'
import { distanceKm, within } from './rules/index/near.ts'
import { firstOf, inOrder } from './rules/index/order.ts'
import { type Correction, type Reason, reasonsOf } from './rules/index/reasons.ts'
import { type Item, type ItemCard, itemOf, lacksPassage, withPassage } from './rules/item.ts'
import { type Search, sortFor } from './rules/search.ts'
import type { Services } from './services.ts'
import { settle } from './settle.ts'
import { type OpenIndex, withIndex } from './store/open-index.ts'

/** An example as found: with the reasons that its marked words do not show, and how far away it is. */
export interface FoundItem extends Item {
  readonly reasons: readonly Reason[]
  /** Kilometres from the place asked for; null without one. */
  readonly distance: number | null
}

export interface Results {
  readonly total: number
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
  const asked = { name, now, sizeOf: ({ items }: Results) => 8_000 + 5_000 * items.length }
  const { answer, rowsRead } = await withIndex(db, asked, async (open): Promise<Results> => {
    const { index } = open
    const settled = await settle(open, search.q)
    const { matched, plan } = settled
    const found = search.near ? within(index, matched.ids, search.near) : matched.ids
    const { ids, counts } = choose(index, found, search, now)
    const scores = matched.wishes && scoreOf(index, matched.wishes, now)
    const page = await pageOf(open, ids, search, scores, pageSize)
    const wanted = wantedOf(plan.terms)
    const items = (await open.cards(page)).map(({ id, json }): readonly [number, FoundItem] => [
      id,
      {
        ...itemOf(JSON.parse(json) as ItemCard, wanted, locale, now),
        reasons: matched.wishes ? reasonsOf(plan, matched.wishes, id) : [],
        distance: search.near ? Math.round(distanceKm(index, id, search.near)) : null,
      },
    ])
    return {
      total: countAll(ids),
      relaxed: settled.relaxed,
      corrected: settled.corrected,
      didYouMean: settled.didYouMean,
      facets: counts,
      items: await withPassages(open, items, wanted),
    }
  })
  return { ...answer, rowsRead }
}

const DAY = 24 * 60 * 60 * 1000

/** Ids of the examples on the page asked for. */
const pageOf = async (
  open: OpenIndex,
  ids: Uint32Array,
  search: Search,
  scoreAt: ((id: number) => number) | null,
  pageSize: number,
): Promise<readonly number[]> => {
  const { index } = open
  const all = members(ids)
  const sort = sortFor(search)
  const titles = sort === 'titel' ? await open.titles() : new Map<number, string>()
  const scores = scoreAt && sort === 'relevanz' ? new Float64Array(index.size) : null
  if (scores && scoreAt) for (const id of all) scores[id] = scoreAt(id)
  const end = search.page * pageSize
  return firstOf(all, end, inOrder(index, sort, { scores, titles })).slice(end - pageSize)
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
