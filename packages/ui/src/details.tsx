import type { Child } from 'hono/jsx'

export interface DetailsProps {
  readonly summary: string
  /** How much or what is in it, beside the title. */
  readonly note?: string | undefined
  readonly open?: boolean | undefined
  readonly children?: Child
}

/** More for those who want it; closed at first. */
export const Details = ({ summary, note, open, children }: DetailsProps) => (
  <details class="kern-accordion details" open={open ?? false}>
    <summary class="kern-accordion__header">
      <span class="kern-title kern-title--small">
        {summary} {note ? <span class="details__note">{note}</span> : null}
      </span>
    </summary>
    <div class="kern-accordion__body">{children}</div>
  </details>
)
