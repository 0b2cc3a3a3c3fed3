import type { Segment } from '@vorbild/german/highlight'
import type { Locale } from '@vorbild/kernel/locale'

/** A text with its found words marked, in the language it is written in. */
export const Marked = ({ segments, lang }: { readonly segments: readonly Segment[]; readonly lang: Locale }) => (
  <span lang={lang}>{segments.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</span>
)
