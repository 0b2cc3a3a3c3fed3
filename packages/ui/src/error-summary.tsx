import { Icon } from './icons.tsx'
import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

export interface ErrorSummaryProps {
  readonly page: Page
  /** `field` is the id of the control to lead to. Nothing is shown without problems. */
  readonly problems: readonly { readonly field: string; readonly message: string }[]
}

/** Everything to mend, on top of the form, focused when the page opens; each line leads to its field. */
export const ErrorSummary = ({ page, problems }: ErrorSummaryProps) =>
  problems.length === 0 ? null : (
    <div class="kern-alert kern-alert--danger alert error-summary" role="alert" tabindex={-1} id="problems" autofocus>
      <div class="kern-alert__header">
        <Icon name="danger" />
        <h2 class="kern-title">{shared(page).form.problemTitle}</h2>
      </div>
      <div class="kern-alert__body">
        <ul>
          {problems.map(({ field, message }) => (
            <li>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
