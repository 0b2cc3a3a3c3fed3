import type { Locale } from '@vorbild/kernel/locale'
import { secondsLeft } from '../rules/pace.ts'
import { texts } from './texts.ts'

/** How fast an issue goes out and how long it will take. */
export const rateText = (pending: number, rate: number, locale: Locale): string => {
  const words = texts(locale).desk.progress
  const left = secondsLeft(pending, rate)
  if (left === null) return words.noRate
  return words.rate(Math.round(rate * 10) / 10, left < 90 ? words.seconds(left) : words.minutes(Math.ceil(left / 60)))
}
