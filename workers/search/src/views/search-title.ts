import { quotable } from '@vorbild/german/quotable'
import type { Page } from '@vorbild/ui/page'
import { shared } from '@vorbild/ui/texts/shared'
import type { Search } from '../rules/search.ts'
import { cutForHeading } from '../rules/shown-query.ts'
import { narrowedTo } from '../texts/narrowed-to.ts'

/** More would not fit into a tab, nor be listened to. */
const MOST = 3

/** What was typed, short enough for a title. */
export const shortQuery = (page: Page, q: string): string => {
  const { shown, rest } = cutForHeading(quotable(q.trim(), page.locale))
  return rest === '' ? shown : `${shown}…`
}

/** A title told apart from those of other searches by what follows it: words, what the search is narrowed to, and the page of the list. */
export const searchTitle = (page: Page, title: string, search: Search, words: readonly string[] = []): string => {
  const asked = [...words, ...narrowedTo(search, page.locale)]
  const cut = asked.length > MOST ? `${asked.slice(0, MOST).join(', ')} …` : asked.join(', ')
  const whole = cut === '' ? title : `${title}: ${cut}`
  return search.page > 1 ? `${whole}, ${shared(page).pagination.page(search.page)}` : whole
}
