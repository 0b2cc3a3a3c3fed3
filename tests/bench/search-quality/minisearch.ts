import MiniSearch from 'minisearch'
import type { Collection, Engine } from './judged.ts'
import { fieldsOf, fitting, germanStem } from './peer-texts.ts'

/**
 * MiniSearch with German stems, our weights of fields, all words wanted and, where that finds nothing, some; beginnings from four letters,
 * one edit in five letters from five on. Quotes mean nothing to it.
 */
export const miniSearch = ({ documents }: Collection): Engine => {
  const index = new MiniSearch({
    fields: ['title', 'keywords', 'summary', 'body'],
    processTerm: germanStem,
    searchOptions: {
      boost: { title: 12, keywords: 6, summary: 3 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.2, prefix: 0.5 },
    },
  })
  index.addAll(documents.map((document, at) => ({ id: at + 1, ...fieldsOf(document) })))
  const narrowed = fitting(documents)
  return {
    name: 'MiniSearch',
    search: (query) => {
      const all = index.search(query.q, { combineWith: 'AND' })
      const found = all.length > 0 ? all : index.search(query.q, { combineWith: 'OR' })
      return narrowed(
        query,
        found.map(({ id }) => Number(id)),
      )
    },
  }
}
