import { dateText } from '@vorbild/kernel/date-text'
import type { Locale } from '@vorbild/kernel/locale'

const TAGS: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' }

/** A day in words, as people in Germany count it. `ms` since 1970. */
export const dayText = (ms: number, locale: Locale): string => dateText(ms, locale, { dateStyle: 'long' })

export const timeText = (ms: number, locale: Locale): string => dateText(ms, locale, { dateStyle: 'long', timeStyle: 'short' })

/** Size of a file in words; at least 1 kB. */
export const sizeText = (bytes: number, locale: Locale): string => {
  const megabytes = bytes / (1024 * 1024)
  const [value, unit] = megabytes >= 1 ? [megabytes, 'MB'] : [Math.max(1, Math.round(bytes / 1024)), 'kB']
  return `${new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: 1 }).format(value)} ${unit}`
}
