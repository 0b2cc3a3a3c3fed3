import { LOCALES, type Locale, localePath } from '@vorbild/kernel/locale'
import type { Page } from './page.tsx'

/** What a page is called where it is linked or shared. */
export interface Shared {
  /** Path with the part of the query that matters, without the prefix of the language; the path asked for where a page does not say. */
  readonly address?: string | undefined
  readonly description?: string | undefined
  /** One text with a date of its own, not a list or a form. */
  readonly article?: boolean | undefined
  /** Absolute. */
  readonly picture?: { readonly url: string; readonly alt: string } | undefined
}

interface PageAddressProps extends Shared {
  readonly page: Page
  readonly title: string
}

const TERRITORIES: Readonly<Record<Locale, string>> = { de: 'de_DE', en: 'en_GB' }

/** The one address of what a page shows. */
export const Canonical = ({ page, address }: { readonly page: Page; readonly address: string }) => (
  <link rel="canonical" href={(page.baseUrl ?? '') + localePath(page.locale, address)} />
)

/** The one address of a page and its like in the other language, absolute as robots want it; and what is shown of it where it is shared. */
export const PageAddress = ({ page, title, address, description, article, picture }: PageAddressProps) => {
  const path = address ?? page.path.replace(/\?.*$/, '')
  const inLanguage = (locale: Locale) => (page.baseUrl ?? '') + localePath(locale, path)
  const facts: Readonly<Record<string, string | undefined>> = {
    'og:type': article ? 'article' : 'website',
    'og:site_name': page.siteName,
    'og:title': title,
    'og:description': description,
    'og:url': inLanguage(page.locale),
    'og:locale': TERRITORIES[page.locale],
    'og:image': picture?.url,
    'og:image:alt': picture?.alt,
  }
  return (
    <>
      <Canonical page={page} address={path} />
      {LOCALES.map((locale) => (
        <link rel="alternate" hreflang={locale} href={inLanguage(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={inLanguage(LOCALES[0])} />
      {Object.entries(facts).map(([property, content]) => (content ? <meta property={property} content={content} /> : null))}
    </>
  )
}
