import type { Locale } from '@vorbild/kernel/locale'
import { bounceReason } from './bounce-reason.ts'
import { texts } from './texts.ts'

/** Why somebody did not get a letter, in words; a mail server's code stands behind them, for who asks its operator. */
export const missedReason = (reason: string, locale: Locale): string => {
  const words: Readonly<Record<string, string>> = texts(locale).desk.missed.reasons
  return words[reason] ?? (reason === '' ? '' : `${bounceReason(reason, false, locale)} (${reason})`)
}
