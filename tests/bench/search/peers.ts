import type { FilterName, Practice, Query } from './corpus.ts'

/** What a search answers: the same from all peers. */
export interface Answer {
  readonly total: number
  readonly hits: readonly { readonly id: number; readonly title: string; readonly summary: string }[]
  /** How many hits have a value, over all of them. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A search to stand behind an HTTP server like ours. All words must be found, the last also as a beginning; only then by near spelling. */
export interface Peer {
  readonly add: (practice: Practice) => unknown
  readonly ready?: () => Promise<void>
  readonly search: (query: Pick<Query, 'q' | 'filters'>) => Promise<Answer> | Answer
  /** MiB of processes besides the server's own. */
  readonly memory?: () => number
  readonly stop?: () => Promise<void>
}

const SHOWN = 10
const FIELDS = ['title', 'summary', 'body'] as const

const VALUES: Readonly<Record<FilterName | 'year', (practice: Practice) => readonly string[]>> = {
  land: ({ land }) => [land],
  setting: ({ setting }) => [setting],
  topic: ({ topics }) => topics,
  targetGroup: ({ targetGroups }) => targetGroups,
  year: ({ year }) => [String(year)],
}
const FACETS = Object.keys(VALUES) as (keyof typeof VALUES)[]

type Kept = Pick<Practice, 'id' | 'title' | 'summary'> & { readonly values: Readonly<Record<keyof typeof VALUES, readonly string[]>> }

/** For peers without documents or facets of their own. */
const createCards = () => {
  const cards = new Map<number, Kept>()
  const valuesOf = (id: number, facet: keyof typeof VALUES): readonly string[] => cards.get(id)?.values[facet] ?? []
  return {
    add: (practice: Practice): void => {
      const values = Object.fromEntries(FACETS.map((facet) => [facet, VALUES[facet](practice)])) as Kept['values']
      cards.set(practice.id, { id: practice.id, title: practice.title, summary: practice.summary, values })
    },
    fits: (id: number, filters: Query['filters']): boolean =>
      Object.entries(filters).every(([name, value]) => valuesOf(id, name as FilterName).includes(value)),
    answer: (ids: readonly number[]): Answer => {
      const facets: Record<string, Record<string, number>> = {}
      for (const facet of FACETS) {
        const counts: Record<string, number> = {}
        for (const id of ids) for (const value of valuesOf(id, facet)) counts[value] = (counts[value] ?? 0) + 1
        facets[facet] = counts
      }
      const hits = ids.slice(0, SHOWN).map((id) => ({ id, title: cards.get(id)?.title ?? '', summary: cards.get(id)?.summary ?? '' }))
      return { total: ids.length, hits, facets }
    },
  }
}

export const miniSearch = async (): Promise<Peer> => {
  const { default: MiniSearch } = await import('minisearch')
  const cards = createCards()
  const index = new MiniSearch<Practice>({ fields: [...FIELDS], searchOptions: { boost: { title: 10, summary: 3 }, combineWith: 'AND' } })
  return {
    add: (practice) => {
      cards.add(practice)
      index.add(practice)
    },
    search: ({ q, filters }) => {
      const filter = ({ id }: { readonly id: number }): boolean => cards.fits(id, filters)
      const strict = index.search(q, { filter, prefix: (_term, at, terms) => at === terms.length - 1 })
      const found = strict.length > 0 ? strict : index.search(q, { filter, fuzzy: 0.2 })
      return cards.answer(found.map(({ id }) => id))
    },
  }
}

/** It ranks within a field only: fields come in order of weight. */
export const flexSearch = async (): Promise<Peer> => {
  const { Document } = await import('flexsearch')
  const cards = createCards()
  const index = new Document({ document: { id: 'id', index: [...FIELDS] }, tokenize: 'forward' })
  let count = 0
  return {
    add: (practice) => {
      cards.add(practice)
      index.add(practice as never)
      count += 1
    },
    search: ({ q, filters }) => {
      const find = (options: object): readonly number[] => {
        const fields = index.search(q, { limit: count, ...options }) as unknown as readonly { readonly result: readonly number[] }[]
        return [...new Set(fields.flatMap(({ result }) => result))]
      }
      const strict = find({})
      const found = strict.length > 0 ? strict : find({ suggest: true })
      return cards.answer(found.filter((id) => cards.fits(id, filters)))
    },
  }
}

export const orama = async (): Promise<Peer> => {
  const { create, insert, search } = await import('@orama/orama')
  const db = create({
    language: 'german',
    schema: {
      title: 'string',
      summary: 'string',
      body: 'string',
      land: 'enum',
      setting: 'enum',
      topic: 'enum[]',
      targetGroup: 'enum[]',
      year: 'enum',
    },
  })
  return {
    add: ({ id, topics, targetGroups, ...rest }) =>
      insert(db, { ...rest, id: String(id), topic: [...topics], targetGroup: [...targetGroups] } as never),
    search: async ({ q, filters }) => {
      const { land, setting, topic, targetGroup } = filters
      const where = {
        ...(land && { land: { eq: land } }),
        ...(setting && { setting: { eq: setting } }),
        ...(topic && { topic: { containsAll: [topic] } }),
        ...(targetGroup && { targetGroup: { containsAll: [targetGroup] } }),
      }
      const facets = Object.fromEntries(FACETS.map((facet) => [facet, { limit: 50 }]))
      const asked = { term: q, properties: [...FIELDS], threshold: 0, boost: { title: 10, summary: 3 }, limit: SHOWN, facets, where }
      const strict = await search(db, asked as never)
      const found = strict.count > 0 ? strict : await search(db, { ...asked, tolerance: 1 } as never)
      return {
        total: found.count,
        hits: found.hits
          .map(({ id, document }) => ({ ...(document as unknown as Practice), id: Number(id) }))
          .map(({ id, title, summary }) => ({ id, title, summary })),
        facets: Object.fromEntries(
          Object.entries(found.facets ?? {}).map(([name, { values }]) => [name, values as Record<string, number>]),
        ),
      }
    },
  }
}
