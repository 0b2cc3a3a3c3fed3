import type { Identity } from '@vorbild/kernel/identity'
import { LOCALES, type Locale, localePath } from '@vorbild/kernel/locale'

/** What every view must know of the request it answers. Every view component takes it as `page`. */
export interface Page {
  readonly locale: Locale
  /** Path and query as asked for, without the prefix of the language. */
  readonly path: string
  /** Who is signed in; readers never are. */
  readonly identity: Identity | null
  /** Number of this request, shown on error pages and found in the log. */
  readonly correlationId: string
  readonly siteName: string
  /** Public address of this site without a path, for what must be absolute; empty where nobody told. */
  readonly baseUrl?: string
}

/** Address of another page of this site in the reader's language. `path` begins with `/`. Assets and APIs have no language: don't link them with this. */
export const link = (page: Page, path: string): string => localePath(page.locale, path)

/** The language the reader could switch to. */
export const otherLocale = (page: Page): Locale => LOCALES.find((locale) => locale !== page.locale) ?? page.locale
