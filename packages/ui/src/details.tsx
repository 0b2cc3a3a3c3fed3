import type { Child } from 'hono/jsx'

export interface DetailsProps {
  readonly summary: string
  readonly open?: boolean | undefined
  readonly children?: Child
}

/** More for those who want it; closed at first. */
export const Details = ({ summary, open, children }: DetailsProps) => (
  <details class="kern-accordion details" open={open ?? false}>
    <summary class="kern-accordion__header">
      <span class="kern-title kern-title--small">{summary}</span>
    </summary>
    <div class="kern-accordion__body">{children}</div>
  </details>
)
