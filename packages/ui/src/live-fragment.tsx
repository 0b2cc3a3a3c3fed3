import type { Child } from 'hono/jsx'

export interface LiveFragmentProps {
  /** Address of the HTML that replaces the content. */
  readonly src: string
  readonly intervalSeconds?: number | undefined
  readonly children?: Child
}

/** A part of the page that keeps itself up to date where the script `live-region` runs. */
export const LiveFragment = ({ src, intervalSeconds = 10, children }: LiveFragmentProps) => (
  <live-fragment src={src} interval={String(intervalSeconds)} aria-live="polite">
    {children}
  </live-fragment>
)
