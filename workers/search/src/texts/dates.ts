import { UNKNOWN_MONTH } from '@vorbild/content/month'
import { dateText } from '@vorbild/kernel/date-text'
import type { Locale } from '@vorbild/kernel/locale'
import { statusKey } from '../rules/facets.ts'
import { texts } from './texts.ts'

const TAGS: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' }

/** A day in words, as in Germany. `iso` with time in UTC. */
export const dayInWords = (iso: string, locale: Locale): string => dateText(Date.parse(iso), locale, { dateStyle: 'long' })

/** `2024-05` as "Mai 2024"; a year alone and what is no date stay as they are. */
export const monthInWords = (month: string, locale: Locale): string => {
  if (month === UNKNOWN_MONTH) return texts(locale).example.unknownMonth
  if (!/^\d{4}-\d{2}$/.test(month)) return month
  return dateText(Date.parse(`${month}-01T00:00:00Z`), locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
}

interface Duration {
  readonly start: string | null
  readonly end: string | null
  /** Key of the status. */
  readonly status: string
}

/** How long an offer runs, in words; null if nobody said. "Since" is only said while it runs. */
export const durationInWords = ({ start, end, status }: Duration, locale: Locale): string | null => {
  const words = texts(locale).example
  const from = start === null || start === UNKNOWN_MONTH ? null : monthInWords(start, locale)
  if (end === UNKNOWN_MONTH) return from === null ? words.endedUnknown : `${words.began(from)}, ${words.endedUnknown}`
  const to = end === null ? null : monthInWords(end, locale)
  if (from !== null && to !== null) return from === to ? from : words.span(from, to)
  if (from !== null) return status === statusKey('running') ? words.since(from) : words.began(from)
  return to === null ? null : words.until(to)
}

/** Size of a file in words, rounded as people say it. */
export const sizeInWords = (bytes: number, locale: Locale): string => {
  const words = texts(locale).example
  const megabytes = bytes / 1_000_000
  return megabytes >= 1
    ? words.megabytes(megabytes.toLocaleString(TAGS[locale], { maximumFractionDigits: 1 }))
    : words.kilobytes(Math.max(1, Math.round(bytes / 1000)))
}
