import type { Segment } from '@vorbild/german/highlight'
import type { Locale } from '@vorbild/kernel/locale'
import { Unbroken } from '@vorbild/ui/unbroken'

interface MarkedProps {
  readonly segments: readonly Segment[]
  readonly lang: Locale
}

/** A text with its found words marked, in the language it is written in. */
export const Marked = ({ segments, lang }: MarkedProps) => (
  <span lang={lang}>
    {segments.map(({ text, hit }, at) => {
      const next = segments[at + 1]
      if (hit) return endsShortened(segments[at - 1]) ? null : <mark>{text}</mark>
      if (!next || !endsShortened({ text, hit })) return <Unbroken text={text} />
      return (
        <>
          <Unbroken text={text.slice(0, -1)} />
          <span class="unbroken">
            -<mark>{next.text}</mark>
          </span>
        </>
      )
    })}
  </span>
)

/** The mark begins right after the hyphen of a shortened word: "und -<mark>lotsen". */
const endsShortened = (before: Segment | undefined): boolean =>
  before !== undefined && !before.hit && /(?<![^\s(/„“"»])-$/.test(before.text)
