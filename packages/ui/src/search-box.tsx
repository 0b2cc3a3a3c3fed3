import { Icon } from './icons.tsx'
import { offering } from './offering.tsx'
import type { Page } from './page.tsx'

export interface SearchBoxProps {
  readonly page: Page
  readonly action: string
  readonly label: string
  readonly button: string
  readonly value?: string | undefined
  readonly placeholder?: string | undefined
  /** Kept while searching anew, e.g. chosen filters. */
  readonly hidden?: readonly { readonly name: string; readonly value: string }[] | undefined
}

/** The search over everything (`q`). With the script `search-suggest` it completes as one types. */
export const SearchBox = ({ page, action, label, button, value, placeholder, hidden = [] }: SearchBoxProps) => (
  <search class="search-box">
    <form action={action} method="get">
      <label class="search-box__label" for="q">
        {label}
      </label>
      <div class="search-box__line">
        <search-suggest {...offering(page)} src="/api/v1/suggest">
          <input id="q" name="q" type="search" value={value ?? ''} placeholder={placeholder} autocomplete="off" enterkeyhint="search" />
        </search-suggest>
        {hidden.map((field) => (
          <input type="hidden" name={field.name} value={field.value} />
        ))}
        <button class="kern-btn kern-btn--primary" type="submit">
          <Icon name="search" />
          <span class="kern-label">{button}</span>
        </button>
      </div>
    </form>
  </search>
)
