import type { Segment } from '@vorbild/german/highlight'
import type { Locale } from '@vorbild/kernel/locale'
import { Unbroken } from '@vorbild/ui/unbroken'

interface MarkedProps {
  readonly segments: readonly Segment[]
  readonly lang: Locale
}

/** A text with its found words marked, in the language it is written in. The hyphen of a shortened word belongs to its mark. */
export const Marked = ({ segments, lang }: MarkedProps) => (
  <span lang={lang}>
    {segments.map(({ text, hit }) => {
      const held = <Unbroken text={text} />
      return hit ? <mark>{held}</mark> : held
    })}
  </span>
)
