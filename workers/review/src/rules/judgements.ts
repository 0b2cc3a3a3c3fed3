import { criteria } from '@vorbild/content/criteria'
import { type TooLong, tooLongFor } from '@vorbild/content/too-long'

const LONGEST_COMMENT = 2_000

/** One criterion as it was typed; an empty level means not judged. */
export interface TypedJudgement {
  readonly criterion: string
  readonly level: string
  readonly comment: string
}

export interface Judged {
  readonly judgements: readonly { readonly criterion: string; readonly level: number | null; readonly comment: string }[]
  readonly problems: readonly { readonly criterion: string; readonly problem: 'unknownLevel' | TooLong }[]
}

/** Reads a reviewer's judgements, each criterion on its own levels. */
export const judge = (typed: readonly TypedJudgement[]): Judged => {
  const checked = typed.map(({ criterion, level, comment }) => {
    const levels = criteria.find(({ key }) => key === criterion)?.levels.length ?? 0
    const number = level === '' ? null : Number(level)
    const isLevel = number === null || (Number.isInteger(number) && number >= 1 && number <= levels)
    const problem = isLevel ? tooLongFor(comment, LONGEST_COMMENT) : ('unknownLevel' as const)
    return { judgement: { criterion, level: number, comment }, problem }
  })
  return {
    judgements: checked.map(({ judgement }) => judgement),
    problems: checked.flatMap(({ judgement, problem }) => (problem ? [{ criterion: judgement.criterion, problem }] : [])),
  }
}
