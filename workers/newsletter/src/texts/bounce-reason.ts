import type { Locale } from '@vorbild/kernel/locale'
import { bounceMeaning } from '@vorbild/mail/bounce-meaning'
import { texts } from './texts.ts'

/** Why letters came back, in words. */
export const bounceReason = (reason: string, isGone: boolean, locale: Locale): string => {
  const words = texts(locale).unreached.reasons
  const meaning = bounceMeaning({ reason })
  if (meaning === 'full' || meaning === 'ours') return words[meaning]
  return meaning === 'gone' || isGone ? words.gone : words.away
}
