import type { Locale } from '@vorbild/kernel/locale'

/** A number with its word: `1 Praxisbeispiel`, `1.024 Praxisbeispiele`. */
export const count = (locale: Locale, n: number, one: string, many: string): string =>
  `${n.toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB')} ${n === 1 ? one : many}`
