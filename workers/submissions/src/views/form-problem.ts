import type { Field, FieldProblem } from '@vorbild/content/kind'
import { problemText } from '@vorbild/content/problem-texts'
import type { Locale } from '@vorbild/kernel/locale'
import type { FileReason } from '../rules/accept-file.ts'
import { texts } from '../texts/texts.ts'

/** A file that was not taken. */
export interface FileProblem {
  readonly field: string
  readonly reason: FileReason
  readonly name: string
}

/** What is wrong with a field, in words. */
export interface Said {
  readonly field: string
  /** Id of the control to lead to. */
  readonly anchor: string
  readonly message: string
}

export const sayFieldProblem =
  (fields: readonly Field[], locale: Locale) =>
  ({ field, problem }: FieldProblem): Said => {
    const label = fields.find(({ key }) => key === field)?.label[locale] ?? field
    const anchor = problem === 'alt_required' ? `${field}.alt` : field
    // a statement to agree to is a sentence, too long to be said twice
    const message =
      problem === 'consent_required' ? problemText(problem, locale) : texts(locale).form.problemAt(label, problemText(problem, locale))
    return { field, anchor, message }
  }

export const sayFileProblem =
  (locale: Locale) =>
  ({ field, reason, name }: FileProblem): Said => ({ field, anchor: field, message: texts(locale).files.problems[reason](name) })
