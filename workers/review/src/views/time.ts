import { isoTime } from '@vorbild/kernel/clock'
import type { Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

const BERLIN = 'Europe/Berlin'

const format = (page: Page, ms: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(texts(page.locale).dateTime, { timeZone: BERLIN, ...options }).format(ms)

export const day = (page: Page, ms: number): string => format(page, ms, { dateStyle: 'long' })

export const dayAndTime = (page: Page, ms: number): string => format(page, ms, { dateStyle: 'medium', timeStyle: 'short' })

/** Time of day; with seconds where they matter. */
export const timeOfDay = (page: Page, ms: number, seconds = false): string => format(page, ms, { timeStyle: seconds ? 'medium' : 'short' })

/** As `<time>` and the timeline want it. */
export const stamped = (page: Page, ms: number): { readonly iso: string; readonly text: string } => ({
  iso: isoTime(ms),
  text: dayAndTime(page, ms),
})
