import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

export type Feedback = 'info' | 'success' | 'warning' | 'danger'

export interface AlertProps {
  readonly page: Page
  readonly kind: Feedback
  readonly title: string
  /** True for news since the last page (saved, refused): screen readers say it at once. */
  readonly live?: boolean | undefined
  readonly children?: Child
}

const CLASSES: Readonly<Record<Feedback, string>> = {
  info: 'kern-alert kern-alert--info',
  success: 'kern-alert kern-alert--success',
  warning: 'kern-alert kern-alert--warning',
  danger: 'kern-alert kern-alert--danger',
}

/** A message to notice; its kind is said in words too, not by colour alone. */
export const Alert = ({ page, kind, title, live, children }: AlertProps) => (
  <div class={`${CLASSES[kind]} alert`} role={live ? (kind === 'danger' ? 'alert' : 'status') : undefined}>
    <div class="kern-alert__header">
      <Icon name={kind} />
      <p class="kern-title">
        <span class="kern-sr-only">{shared(page).alert[kind]}: </span>
        {title}
      </p>
    </div>
    {children ? <div class="kern-alert__body">{children}</div> : null}
  </div>
)
