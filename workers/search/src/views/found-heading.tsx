import { quotable } from '@vorbild/german/quotable'
import type { Page } from '@vorbild/ui/page'
import { cutForHeading } from '../rules/shown-query.ts'
import { texts } from '../texts/texts.ts'

interface FoundHeadingProps {
  readonly page: Page
  readonly total: number
  /** What they were found for: as typed, or as corrected. */
  readonly q: string
}

/** How many there are for what was looked for. Of much text eyes get the beginning; all of it stands in the search field and is read aloud. */
export const FoundHeading = ({ page, total, q }: FoundHeadingProps) => {
  const words = texts(page.locale).results
  if (q.trim() === '') return <>{words.total(total)}</>
  const { shown, rest } = cutForHeading(quotable(q, page.locale))
  const [before, after] = words.totalFor(total)
  return (
    <>
      {before}
      {shown}
      {rest === '' ? null : (
        <>
          <span aria-hidden="true">…</span>
          <span class="kern-sr-only">{rest}</span>
        </>
      )}
      {after}
    </>
  )
}
