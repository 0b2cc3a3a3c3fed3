/** Languages of the interface; the first is the default. */
export const LOCALES = ['de', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** One text in every language of the interface. */
export type Localized = Readonly<Record<Locale, string>>

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** Address of a page in a language: German has no prefix, others have `/en`. `path` begins with `/`. */
export const localePath = (locale: Locale, path: string): string => (locale === 'de' ? path : `/${locale}${path === '/' ? '' : path}`)
