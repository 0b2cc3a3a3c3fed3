import { type TooLong, tooLongFor } from '@vorbild/content/too-long'

const LONGEST_QUESTION = 1_000
export const LONGEST_MESSAGE = 3_000

export interface TypedQuestion {
  readonly field: string
  readonly ticked: boolean
  readonly question: string
}

/** What is wrong with what somebody wants to ask back; `field` is missing where it concerns all of it. */
export interface QuestionProblem {
  readonly field?: string
  readonly problem: 'noQuestion' | 'questionMissing' | TooLong
}

export interface AskedBack {
  readonly questions: readonly { readonly field: string; readonly question: string }[]
  readonly problems: readonly QuestionProblem[]
}

/** Reads the questions to a submitter. A question that was typed counts, ticked or not: nothing typed is lost. */
export const askBack = (typed: readonly TypedQuestion[], message: string): AskedBack => {
  const meant = typed.filter(({ ticked, question }) => ticked || question !== '')
  const problems: QuestionProblem[] = meant.flatMap(({ field, question }): QuestionProblem[] => {
    if (question === '') return [{ field, problem: 'questionMissing' }]
    const problem = tooLongFor(question, LONGEST_QUESTION)
    return problem ? [{ field, problem }] : []
  })
  if (meant.length === 0) problems.push({ problem: 'noQuestion' })
  const tooLong = tooLongFor(message, LONGEST_MESSAGE)
  if (tooLong) problems.push({ problem: tooLong })
  return { questions: meant.map(({ field, question }) => ({ field, question })), problems }
}
