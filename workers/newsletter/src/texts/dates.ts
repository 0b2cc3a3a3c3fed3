import type { Locale } from '@vorbild/kernel/locale'

const tag = (locale: Locale): string => (locale === 'de' ? 'de-DE' : 'en-GB')
const timeZone = 'Europe/Berlin'

/** `1. November 2026` */
export const dateText = (ms: number, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeZone }).format(ms)

/** `November 2026` */
export const monthOfText = (ms: number, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { month: 'long', year: 'numeric', timeZone }).format(ms)

/** `1. November 2026 um 08:00` */
export const timeText = (ms: number, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(ms)

/** `November 2026` for `2026-11` */
export const monthText = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`))
