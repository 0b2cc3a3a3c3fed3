import type { Child } from 'hono/jsx'

export interface SortableListProps {
  /** What the handle is for. */
  readonly label: string
  /** Said once the order has changed. */
  readonly changed: string
  readonly children?: Child
}

/** Sections that a pointer may drag into another order; needs the script `sortable-list`. Without it they just stand there. */
export const SortableList = ({ label, changed, children }: SortableListProps) => (
  <sortable-list class="sortable" label={label} changed={changed}>
    {children}
  </sortable-list>
)
