import type { Segment } from '@vorbild/german/highlight'

/** A text with its found words marked. */
export const Marked = ({ segments }: { readonly segments: readonly Segment[] }) => (
  <>{segments.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
)
