import { hasRole } from '@vorbild/kernel/identity'
import { localePath } from '@vorbild/kernel/locale'
import { Mark } from './icons.tsx'
import { link, otherLocale, type Page } from './page.tsx'
import { shared } from './texts/shared.ts'

export type Area = 'public' | 'desk'

interface HeaderProps {
  readonly page: Page
  readonly area: Area
}

const isUnder = (page: Page, path: string): boolean => {
  const pathname = page.path.split('?')[0] ?? ''
  return pathname === path || pathname.startsWith(`${path}/`)
}

/** Whoever may open the newsletter's desk; for others the way there would end at a closed door. */
const NEWSLETTER_ROLES = ['newsletter_editor', 'newsletter_sender', 'head_office', 'administrator'] as const

/** Whoever looks after examples. */
const CASE_ROLES = ['regional_editor', 'head_office'] as const

const navItems = ({ page, area }: HeaderProps): readonly { readonly path: string; readonly label: string; readonly current: boolean }[] => {
  const words = shared(page).nav
  if (area === 'desk') {
    const newsletter = hasRole(page.identity, ...NEWSLETTER_ROLES) ? [{ path: '/redaktion/newsletter', label: words.newsletter }] : []
    const contacts = hasRole(page.identity, ...CASE_ROLES) ? [{ path: '/redaktion/kontakte', label: words.contacts }] : []
    const others = [...newsletter, { path: '/redaktion/suche', label: words.wanted }, ...contacts].map((item) => ({
      ...item,
      current: isUnder(page, item.path),
    }))
    const inCases = isUnder(page, '/redaktion') && !others.some(({ current }) => current)
    return [{ path: '/redaktion', label: words.cases, current: inCases }, ...others]
  }
  const readers = [
    { path: '/beispiele', label: words.find },
    { path: '/einreichen', label: words.handIn },
    { path: '/newsletter', label: words.newsletter },
  ]
  const desk = page.identity ? [{ path: '/redaktion', label: words.deskLabel }] : []
  return [...readers, ...desk].map((item) => ({ ...item, current: isUnder(page, item.path) }))
}

const SignedIn = ({ page }: { readonly page: Page }) =>
  page.identity ? (
    <form class="signed-in" action={link(page, '/redaktion/abmelden')} method="post">
      <span class="signed-in__name">
        <span class="kern-sr-only">{shared(page).nav.signedInAs} </span>
        {page.identity.name}
      </span>
      <button class="link-button" type="submit">
        {shared(page).nav.signOut}
      </button>
    </form>
  ) : null

const LanguageSwitch = ({ page }: { readonly page: Page }) => {
  const other = otherLocale(page)
  const { switchTo, switchHint } = shared(page).site
  return (
    <a class="language" href={localePath(other, page.path)} hreflang={other} lang={other} title={switchHint}>
      {switchTo}
    </a>
  )
}

export const SiteHeader = ({ page, area }: HeaderProps) => {
  const words = shared(page)
  const needsSignIn = area === 'desk' && page.identity === null
  return (
    <header class={area === 'desk' ? 'site-header site-header--desk' : 'site-header'}>
      <div class="site-header__inner">
        <a class="brand" href={link(page, '/')}>
          <Mark />
          <span class="brand__words">
            <span class="brand__name">{page.siteName}</span>
            <span class="brand__tagline">{area === 'desk' ? words.nav.deskLabel : words.site.tagline}</span>
          </span>
        </a>
        {needsSignIn ? null : (
          <nav class="site-nav" aria-label={area === 'desk' ? words.nav.deskLabel : words.nav.label}>
            <ul>
              {navItems({ page, area }).map(({ path, label, current }) => (
                <li>
                  <a href={link(page, path)} aria-current={current ? 'true' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="site-header__tools">
          {area === 'desk' ? <SignedIn page={page} /> : null}
          <LanguageSwitch page={page} />
        </div>
      </div>
    </header>
  )
}
