import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Page } from './page.tsx'
import { Canonical, PageAddress, type Shared } from './page-address.tsx'
import { SiteFooter } from './site-footer.tsx'
import { type Area, SiteHeader } from './site-header.tsx'
import { shared } from './texts/shared.ts'

/** Client scripts that a page may ask for; `packages/ui/client/<name>.ts`. */
export type ScriptName = 'altcha' | 'progress' | 'place-picker' | 'live-region' | 'search-suggest' | 'sortable-list'

export interface LayoutProps extends Shared {
  readonly page: Page
  /** Of this page; the name of the site is added. The home page gives none. */
  readonly title?: string | undefined
  /** Keeps the page out of search engines; the desk always is. */
  readonly noindex?: boolean | undefined
  /** The form on this page came back with problems: said first in the title. */
  readonly hasProblems?: boolean | undefined
  /** Atom feed of what this page lists. */
  readonly feed?: { readonly href: string; readonly title: string } | undefined
  readonly head?: Child
  readonly scripts?: readonly ScriptName[] | undefined
  /** More width than reading needs: lists, tables, the desk. */
  readonly wide?: boolean | undefined
  /** The page makes its own bands over the full width (home). */
  readonly bands?: boolean | undefined
  readonly area?: Area | undefined
  readonly children?: Child
}

const mainClass = ({ wide, bands }: Pick<LayoutProps, 'wide' | 'bands'>): string => {
  if (bands) return 'main-bands'
  return wide ? 'main main--wide' : 'main'
}

const Head = ({ page, title, noindex, hasProblems, feed, head, scripts = [], area, ...shown }: LayoutProps) => {
  const words = shared(page)
  const name = title ? `${title} – ${page.siteName}` : `${page.siteName} – ${words.site.tagline}`
  const hidden = noindex || area === 'desk'
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{hasProblems ? `${words.form.error}: ${name}` : name}</title>
      {shown.description ? <meta name="description" content={shown.description} /> : null}
      {hidden ? <meta name="robots" content="noindex" /> : <PageAddress page={page} title={title ?? page.siteName} {...shown} />}
      {hidden && shown.address ? <Canonical page={page} address={shown.address} /> : null}
      {feed ? <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} /> : null}
      <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg" />
      <link rel="preload" as="font" type="font/woff2" href="/assets/fonts/FiraSans-Regular.woff2" crossorigin="" />
      <link rel="stylesheet" href="/assets/vorbild.css" />
      {scripts.includes('altcha') ? <link rel="stylesheet" href="/assets/altcha.css" /> : null}
      {scripts.map((script) => (
        <script type="module" src={`/assets/${script}.js`} />
      ))}
      {head}
    </head>
  )
}

/** A whole HTML document. Every page of every worker goes through it. */
export const Layout = (props: LayoutProps) => {
  const { page, area = 'public', children } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={page.locale}>
        <Head {...props} />
        <body>
          <a class="skip" href="#inhalt">
            {shared(page).site.skip}
          </a>
          <SiteHeader page={page} area={area} />
          <main id="inhalt" class={mainClass(props)} tabindex={-1}>
            {children}
          </main>
          <SiteFooter page={page} />
        </body>
      </html>
    </>
  )
}
