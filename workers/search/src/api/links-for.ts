import { DEFAULT_LICENCE } from '../rules/licence.ts'
import { type Search, searchParams } from '../rules/search.ts'
import { PAGE_SIZE } from '../search-examples.ts'

/** The `Link` header of a list (RFC 8288): where to read on, and under which licence. */
export const linksFor = (
  search: Search,
  { total, pageSize }: { readonly total: number; readonly pageSize: number },
  absolute: (path: string) => string,
): string => {
  const last = Math.ceil(total / pageSize)
  const at = (page: number): string => {
    const params = searchParams({ ...search, page })
    if (pageSize !== PAGE_SIZE) params.set('proSeite', String(pageSize))
    return absolute(`/api/v1/examples${params.size === 0 ? '' : `?${params}`}`)
  }
  const pages = [
    ['first', 1, last > 1],
    ['prev', search.page - 1, search.page > 1 && search.page <= last],
    ['next', search.page + 1, search.page < last],
    ['last', last, last > 1],
  ] as const
  return [...pages.flatMap(([rel, page, isThere]) => (isThere ? [[rel, at(page)]] : [])), ['license', DEFAULT_LICENCE.url]]
    .map(([rel, url]) => `<${url}>; rel="${rel}"`)
    .join(', ')
}
