import type { Child } from 'hono/jsx'

/** Quiet help beside something. */
export const Hint = ({ id, children }: { readonly id?: string | undefined; readonly children?: Child }) => (
  <p class="kern-hint" id={id}>
    {children}
  </p>
)
