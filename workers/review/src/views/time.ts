import { firstMonth, UNKNOWN_MONTH } from '@vorbild/content/month'
import { isoTime } from '@vorbild/kernel/clock'
import { dateText } from '@vorbild/kernel/date-text'
import type { Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

const format = (page: Page, ms: number, options: Intl.DateTimeFormatOptions): string => dateText(ms, page.locale, options)

export const day = (page: Page, ms: number): string => format(page, ms, { dateStyle: 'long' })

export const dayAndTime = (page: Page, ms: number): string => format(page, ms, { dateStyle: 'medium', timeStyle: 'short' })

/** Time of day; with seconds where they matter. */
export const timeOfDay = (page: Page, ms: number, seconds = false): string => format(page, ms, { timeStyle: seconds ? 'medium' : 'short' })

/** As `<time>` and the timeline want it. */
export const stamped = (page: Page, ms: number): { readonly iso: string; readonly text: string } => ({
  iso: isoTime(ms),
  text: dayAndTime(page, ms),
})

/** A month or year of an entry in words; what is neither is shown as it stands. */
export const monthInWords = (page: Page, value: string): string => {
  if (value === UNKNOWN_MONTH) return texts(page.locale).case.unknownMonth
  const first = firstMonth(value)
  return first === null || value.length === 4 ? value : format(page, Date.parse(`${first}-15`), { month: 'long', year: 'numeric' })
}
