import { findExamples } from '../../../workers/search/src/find-examples.ts'
import { readSearch } from '../../../workers/search/src/rules/search.ts'
import { openMemory } from '../../../workers/search/test/open-memory.ts'
import { type Collection, type Engine, LONGEST } from './judged.ts'

/** Our search by the worker's own rules, over an index in memory. A space at the end says that the last word is whole. */
export const ours = ({ documents }: Collection): Engine => {
  const open = openMemory(documents)
  return {
    name: 'ours',
    search: async ({ q, filters }) => {
      const { search } = readSearch(new URLSearchParams([['q', q], ...filters.map(([name, value]) => [name, value] as [string, string])]))
      return (await findExamples(open, search, Date.UTC(2026, 10, 22), LONGEST)).page
    },
  }
}
