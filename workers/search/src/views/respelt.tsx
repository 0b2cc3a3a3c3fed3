import { quotable } from '@vorbild/german/quotable'
import { link, type Page } from '@vorbild/ui/page'
import { type Search, searchPath } from '../rules/search.ts'
import { texts } from '../texts/texts.ts'

interface RespeltProps {
  readonly page: Page
  readonly search: Search
  /** The words these results are for, instead of those typed. */
  readonly corrected: string | null
  /** Words that were probably meant, while the results are for those typed. */
  readonly didYouMean: string | null
}

/** Says when a search was understood otherwise than typed, or asks whether it was meant so. */
export const Respelt = ({ page, search, corrected, didYouMean }: RespeltProps) => {
  const words = texts(page.locale).results
  if (corrected !== null) return <p>{words.corrected(quotable(corrected, page.locale), quotable(search.q, page.locale))}</p>
  if (didYouMean === null) return null
  return (
    <p>
      {words.didYouMean} <a href={link(page, searchPath('/beispiele', { ...search, q: didYouMean, page: 1 }))}>{didYouMean}</a>?
    </p>
  )
}
