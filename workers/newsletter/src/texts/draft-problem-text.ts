import { problemText } from '@vorbild/content/problem-texts'
import type { Locale } from '@vorbild/kernel/locale'
import type { DraftProblem } from '../rules/edit-draft.ts'
import { texts } from './texts.ts'

const TYPED = ['subject', 'intro', 'teaser', 'alt', 'heading', 'body', 'picturealt'] as const

/** `teaser-PX-2026-000001` has the words of `teaser`. */
const wordOf = (field: string): (typeof TYPED)[number] => TYPED.find((known) => field.split('-')[0] === known) ?? 'intro'

/** What keeps a draft from being stored, in a sentence. */
export const draftProblemText = (problem: DraftProblem, locale: Locale): string => {
  const { desk, draft } = texts(locale)
  if ('name' in problem) return draft.picture.problems[problem.reason](problem.name)
  const word = wordOf(problem.field)
  if (problem.reason === 'required') return desk.edit.required[word === 'subject' ? 'subject' : 'alt']
  return `${draft.conflict.what[word]}: ${problemText(problem.reason, locale)}`
}
