import { Icon } from './icons.tsx'
import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

export interface PaginationProps {
  readonly page: Page
  /** From 1. */
  readonly current: number
  readonly total: number
  readonly href: (number: number) => string
}

/** Numbers to show: the ends and the neighbours; null stands for a gap. */
export const shownNumbers = (current: number, total: number): readonly (number | null)[] => {
  const wanted = [1, current - 1, current, current + 1, total].filter((number) => number >= 1 && number <= total)
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}

/** Ways to the other pages of a list. Nothing is shown when there is only one. */
export const Pagination = ({ page, current, total, href }: PaginationProps) => {
  if (total < 2) return null
  const words = shared(page).pagination
  return (
    <nav class="pagination" aria-label={words.label}>
      <ul>
        {current > 1 ? (
          <li>
            <a rel="prev" href={href(current - 1)}>
              <Icon name="arrow-left" /> {words.previous}
            </a>
          </li>
        ) : null}
        {shownNumbers(current, total).map((number) =>
          number === null ? (
            <li class="pagination__gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li class="pagination__number">
              <a href={href(number)} aria-label={words.page(number)} aria-current={number === current ? 'page' : undefined}>
                {number}
              </a>
            </li>
          ),
        )}
        {current < total ? (
          <li>
            <a rel="next" href={href(current + 1)}>
              {words.next} <Icon name="arrow-right" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
