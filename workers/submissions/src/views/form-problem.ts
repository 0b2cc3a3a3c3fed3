import type { Field, FieldProblem } from '@vorbild/content/kind'
import { problemText } from '@vorbild/content/problem-texts'
import type { Locale } from '@vorbild/kernel/locale'
import type { FileProblem } from '../rules/accept-file.ts'
import { texts } from '../texts/texts.ts'

/** What is wrong with a field, in words. */
export interface Said {
  readonly field: string
  /** Id of the control to lead to. */
  readonly anchor: string
  readonly message: string
  /** The same without the name of the field, to stand right beside it. */
  readonly brief: string
}

/** Names a field. Statements to agree to are long, so only their first sentence is said. */
const nameOf = (label: string): string => label.split('. ')[0] ?? label

export const sayFieldProblem =
  (fields: readonly Field[], locale: Locale) =>
  ({ field, problem }: FieldProblem): Said => {
    const label = fields.find(({ key }) => key === field)?.label[locale] ?? field
    const brief = problemText(problem, locale)
    const anchor = problem === 'alt_required' ? `${field}.alt` : field
    return { field, anchor, brief, message: texts(locale).form.problemAt(nameOf(label), brief) }
  }

export const sayFileProblem =
  (locale: Locale) =>
  ({ field, reason, name }: FileProblem): Said => {
    const message = texts(locale).files.problems[reason](name)
    return { field, anchor: field, message, brief: message }
  }
