import type { Page } from '@vorbild/ui/page'
import type { Reason } from '../rules/index/reasons.ts'
import { texts } from '../texts/texts.ts'

interface WhyFoundProps {
  readonly page: Page
  readonly reasons: readonly Reason[]
}

/** What the marked words do not tell: that it is a part of a compound, another form, or another word for the same. */
export const WhyFound = ({ page, reasons }: WhyFoundProps) => {
  if (reasons.length === 0) return null
  const words = texts(page.locale).item
  return (
    <ul class="why muted" aria-label={words.why}>
      {reasons.map(({ kind, word, as }) => (
        <li>{kind === 'synonym' ? words.synonym(word, as ?? word) : words[kind](word)}</li>
      ))}
    </ul>
  )
}
