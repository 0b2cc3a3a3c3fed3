import type { Locale, Localized } from './locale.ts'

const TAGS: Localized = { de: 'de-DE', en: 'en-GB' }
const NO_BREAK = '\u00A0'

/**
 * A time in words, as a clock in Germany shows it, unless `options` name another zone. `ms` since 1970. No line breaks between a day and
 * its month (`8.` stays with `Januar`), nor between `um` or `at` and the hour.
 */
export const dateText = (ms: number, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'Europe/Berlin', ...options })
    .formatToParts(ms)
    .map(({ type, value }, index, parts) => {
      if (type !== 'literal') return value
      const bound = parts[index - 1]?.type === 'day' ? value.replaceAll(' ', NO_BREAK) : value
      return bound.replace(/(?<=\p{L}) $/u, NO_BREAK)
    })
    .join('')
