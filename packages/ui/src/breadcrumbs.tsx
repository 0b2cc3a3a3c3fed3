import type { Page } from './page.tsx'
import { link } from './page.tsx'
import { shared } from './texts/shared.ts'
import { Unbroken } from './unbroken.tsx'

export interface Crumb {
  readonly label: string
  /** Without language prefix; the last crumb, this page, has none. */
  readonly path?: string | undefined
}

/** The way from the home page to here. The home page itself need not be given. */
export const Breadcrumbs = ({ page, crumbs }: { readonly page: Page; readonly crumbs: readonly Crumb[] }) => (
  <nav class="breadcrumbs" aria-label={shared(page).nav.breadcrumbs}>
    <ol>
      {[{ label: shared(page).site.home, path: '/' }, ...crumbs].map(({ label, path }) => (
        <li>
          {path === undefined ? (
            <span aria-current="page">
              <Unbroken text={label} />
            </span>
          ) : (
            <a href={link(page, path)}>
              <Unbroken text={label} />
            </a>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
