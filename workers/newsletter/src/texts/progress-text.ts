import type { Locale } from '@vorbild/kernel/locale'
import { doneOf, type Equation } from '../rules/equation.ts'
import type { Issue } from '../rules/issue.ts'
import { texts } from './texts.ts'

/** How far the sending of an issue has come, in one line. */
export const progressText = ({ state }: Pick<Issue, 'state'>, equation: Equation, locale: Locale): string => {
  const words = texts(locale).desk.progress
  const done = doneOf(equation)
  if (state === 'cancelled' && equation.pending === 0) return words.cancelledText(equation.accepted, equation.recipients)
  return state === 'paused' ? words.pausedText(done, equation.recipients) : words.text(done, equation.recipients, equation.pending)
}
