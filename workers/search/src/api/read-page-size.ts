import type { UnknownValue } from '../rules/search.ts'
import { PAGE_SIZE } from '../search-examples.ts'
import { MAX_PAGE_SIZE } from './routes.ts'

/** How many examples a program wants at once. */
export const readPageSize = (params: URLSearchParams): { readonly pageSize: number; readonly unknown: readonly UnknownValue[] } => {
  const typed = params.get('proSeite') ?? ''
  if (typed === '') return { pageSize: PAGE_SIZE, unknown: [] }
  const pageSize = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  if (pageSize >= 1 && pageSize <= MAX_PAGE_SIZE) return { pageSize, unknown: [] }
  return { pageSize: PAGE_SIZE, unknown: [{ parameter: 'proSeite', value: typed }] }
}
