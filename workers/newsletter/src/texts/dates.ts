import { dateText as inWords } from '@vorbild/kernel/date-text'
import type { Locale } from '@vorbild/kernel/locale'
import { turnOf } from '../rules/schedule.ts'
import { texts } from './texts.ts'

/** `1. November 2026` */
export const dateText = (ms: number, locale: Locale): string => inWords(ms, locale, { dateStyle: 'long' })

/** `November 2026` */
export const monthOfText = (ms: number, locale: Locale): string => inWords(ms, locale, { month: 'long', year: 'numeric' })

/** `1. November 2026 um 08:00` */
export const timeText = (ms: number, locale: Locale): string => inWords(ms, locale, { dateStyle: 'long', timeStyle: 'short' })

/** Like `timeText`; of an hour that autumn has twice it says which one is meant. */
export const plannedText = (ms: number, locale: Locale): string => {
  const turn = turnOf(ms)
  const time = timeText(ms, locale)
  return turn === null ? time : `${time} (${texts(locale).desk.plan.turns[turn]})`
}

/** `November 2026` for `2026-11` */
export const monthText = (month: string, locale: Locale): string =>
  inWords(Date.parse(`${month}-01T00:00:00Z`), locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
