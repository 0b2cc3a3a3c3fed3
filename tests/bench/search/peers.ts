import type { Practice, Query } from './corpus.ts'

/** A search beside ours, in the bench's own process: no HTTP, no highlights, which favours it. */
export interface Peer {
  readonly name: string
  readonly add: (practice: Practice) => unknown
  readonly ready?: () => Promise<void>
  /** Ids of the best ten. */
  readonly search: (query: Query) => Promise<readonly number[]> | readonly number[]
  readonly stop?: () => Promise<void>
}

const TOP = 10
const texts = ['title', 'summary', 'body'] as const
const fits = ({ filters }: Query) => {
  const wanted = Object.entries(filters)
  return (practice: Pick<Practice, 'land' | 'setting' | 'topics' | 'targetGroups'>): boolean =>
    wanted.every(([name, value]) => {
      const has = { land: [practice.land], setting: [practice.setting], topic: practice.topics, targetGroup: practice.targetGroups }
      return has[name as keyof typeof has].includes(value)
    })
}

/** MiniSearch with prefixes, one edit in five letters and weights of fields. */
export const miniSearch = async (): Promise<Peer> => {
  const { default: MiniSearch } = await import('minisearch')
  const index = new MiniSearch<Practice>({ fields: [...texts], storeFields: ['land', 'setting', 'topics', 'targetGroups'] })
  return {
    name: 'MiniSearch',
    add: (practice) => index.add(practice),
    search: (query) =>
      index
        .search(query.q, {
          prefix: true,
          fuzzy: 0.2,
          combineWith: 'AND',
          boost: { title: 10, summary: 3 },
          filter: (hit) => fits(query)(hit as unknown as Practice),
        })
        .slice(0, TOP)
        .map(({ id }) => Number(id)),
  }
}

/** FlexSearch with forward prefixes; it has neither facets nor ranking by field, so filters are applied to a long list. */
export const flexSearch = async (): Promise<Peer> => {
  const { Document } = await import('flexsearch')
  const index = new Document({ document: { id: 'id', index: [...texts] }, tokenize: 'forward' })
  const all = new Map<number, Practice>()
  return {
    name: 'FlexSearch',
    add: (practice) => {
      all.set(practice.id, practice)
      index.add(practice as never)
    },
    search: (query) => {
      const found = index.search(query.q, { limit: 200 }) as unknown as readonly { readonly result: readonly number[] }[]
      const ids = [...new Set(found.flatMap(({ result }) => result))]
      const right = fits(query)
      return ids.filter((id) => right(all.get(id) as Practice)).slice(0, TOP)
    },
  }
}

/** Orama with its German stemming off (a package of its own), one edit and facets. */
export const orama = async (): Promise<Peer> => {
  const { create, insert, search } = await import('@orama/orama')
  const db = create({
    schema: { title: 'string', summary: 'string', body: 'string', land: 'enum', setting: 'enum', topics: 'enum[]', targetGroups: 'enum[]' },
    language: 'german',
  })
  return {
    name: 'Orama',
    add: ({ id, ...practice }) => insert(db, { ...practice, id: String(id) } as never),
    search: async (query) => {
      const { land, setting, topic, targetGroup } = query.filters
      const where = {
        ...(land && { land: { eq: land } }),
        ...(setting && { setting: { eq: setting } }),
        ...(topic && { topics: { containsAll: [topic] } }),
        ...(targetGroup && { targetGroups: { containsAll: [targetGroup] } }),
      }
      const asked = {
        term: query.q,
        properties: [...texts],
        tolerance: 1,
        threshold: 0,
        boost: { title: 10, summary: 3 },
        limit: TOP,
        where,
      }
      const { hits } = await search(db, asked as never)
      return hits.map(({ id }) => Number(id))
    },
  }
}
