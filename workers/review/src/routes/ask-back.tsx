import { DOCUMENT_SCHEMA_VERSION, documentKeys } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { problemText } from '@vorbild/content/problem-texts'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import { textOf, textsOf } from '@vorbild/web/parse-form'
import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { askableFields } from '../rules/askable-fields.ts'
import { type QuestionProblem, askBack as readQuestions } from '../rules/questions.ts'
import { step } from '../rules/step.ts'
import { moveCase } from '../store/cases.ts'
import { commitUnlessOvertaken } from '../store/overtaken.ts'
import { questionField } from '../views/rating-fields.ts'
import { caseAction, holdCase, isPresent, letGo, type Verdict, type Work } from './case-action.tsx'
import { CASE_PATH } from './case-of.ts'

/** Questions to the submitter, each at the field it is about. */
export const askBack = new Hono<ReviewEnv>()

const ask = async (work: Work): Promise<Verdict> => {
  const { row, identity, form, services, now, cause } = work
  if (!isPresent(work)) return { refused: 'overtaken' }
  const moved = step(row.state, 'ask_back')
  if (!moved.ok) return { refused: 'not_allowed' }
  const refused = await holdCase(work)
  if (refused) return { refused }
  const ticked = textsOf(form, 'fields')
  const message = textOf(form, 'message')
  const fields = askableFields(kindOf(row.kind)).map(({ key }) => key)
  const typed = fields.map((field) => ({ field, ticked: ticked.includes(field), question: textOf(form, questionField(field)) }))
  const { questions, problems } = readQuestions(typed, message)
  if (problems.length > 0) return { problems: problems.map((problem) => told(work, problem)) }

  const { db, reviewNotes, outbox } = services
  const { submissionId, revision } = row
  const noteKey = documentKeys.reviewNote(submissionId, newId())
  const writtenAt = isoTime(now)
  await reviewNotes.put(noteKey, {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    submissionId,
    revision,
    outcome: 'changes_requested',
    message,
    questions: [...questions],
    writtenAt,
  })
  const done = await commitUnlessOvertaken(db, [
    ...moveCase(
      db,
      row,
      { at: now, personId: identity.id, action: 'changes_requested', detail: { noteKey, fields: questions.map(({ field }) => field) } },
      { state: moved.value, answeredAt: null, waitingSince: now, holderId: null, heldUntil: null },
    ),
    ...outbox.say(now, cause, { type: 'review.changes_requested', subject: submissionId, data: { submissionId, revision, noteKey } }),
  ])
  if (!done) {
    await reviewNotes.delete(noteKey)
    return { refused: 'overtaken' }
  }
  await letGo(work)
  services.wake('outbox')
  return { done: 'asked' }
}

const told = ({ row, words, locale }: Work, { field, problem }: QuestionProblem): { field: string; message: string } => {
  if (problem === 'noQuestion') return { field: 'fields', message: words.decide.noQuestion }
  if (field === undefined) return { field: 'message', message: `${words.decide.message}: ${problemText(problem, locale)}` }
  const label = askableFields(kindOf(row.kind)).find(({ key }) => key === field)?.label[locale] ?? ''
  const message =
    problem === 'questionMissing' ? words.decide.questionMissing(label) : `${words.decide.question(label)}: ${problemText(problem, locale)}`
  return { field: questionField(field), message }
}

askBack.post(`${CASE_PATH}/rueckfrage`, caseAction(ask))
