import type { Child } from 'hono/jsx'
import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'
import { Unbroken } from './unbroken.tsx'

export interface SummaryRow {
  readonly label: string
  /** What was answered; nothing or an empty text shows as "not given". */
  readonly value?: Child
  readonly changeHref?: string | undefined
}

/** Questions with their answers, each with a link to change it. */
export const SummaryList = ({ page, rows }: { readonly page: Page; readonly rows: readonly SummaryRow[] }) => {
  const words = shared(page).form
  return (
    <dl class="summary-list">
      {rows.map(({ label, value, changeHref }) => (
        <div class="summary-list__row">
          <dt>{label}</dt>
          <dd>
            {typeof value === 'string' && value ? <Unbroken text={value} /> : value ? value : <span class="muted">{words.notGiven}</span>}
          </dd>
          {changeHref ? (
            <dd class="summary-list__change">
              <a href={changeHref}>
                {words.change}
                <span class="kern-sr-only">: {label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
