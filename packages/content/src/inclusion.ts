import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Answer } from './inclusion/inclusion-question.ts'
import { inclusionQuestions } from './inclusion/questions.ts'

export type InclusionAnswers = Readonly<Record<string, Answer | undefined>>
export type InclusionReason = (typeof inclusionQuestions)[number]['key'] | 'unanswered'

/** Keys of the questions not answered yet, in their order. */
export const unanswered = (answers: InclusionAnswers): readonly string[] =>
  inclusionQuestions.filter(({ key }) => answers[key] === undefined).map(({ key }) => key)

/** Whether an offer belongs into the collection; the reason is the first question it does not meet, or `unanswered`. */
export const checkInclusion = (answers: InclusionAnswers): Result<null, InclusionReason> => {
  const unmet = inclusionQuestions.find(({ key, needed }) => answers[key] !== undefined && answers[key] !== needed)
  if (unmet) return refuse(unmet.key)
  return unanswered(answers).length > 0 ? refuse('unanswered') : ok(null)
}
