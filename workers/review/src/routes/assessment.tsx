import { criteria, criterionLabel } from '@vorbild/content/criteria'
import { problemText } from '@vorbild/content/problem-texts'
import { tooLongFor } from '@vorbild/content/too-long'
import { textOf } from '@vorbild/web/parse-form'
import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { judge } from '../rules/judgements.ts'
import { isClosed } from '../rules/step.ts'
import { addNote, saveRatings } from '../store/assessments.ts'
import { logDeed } from '../store/cases.ts'
import { commitUnlessOvertaken } from '../store/overtaken.ts'
import { commentField, levelField } from '../views/rating-fields.ts'
import { caseAction, holdCase, type Verdict, type Work } from './case-action.tsx'
import { CASE_PATH } from './case-of.ts'

const LONGEST_NOTE = 5_000

/** What the office thinks of a case: ratings per reviewer, and notes. */
export const assessment = new Hono<ReviewEnv>()

const rate = async (work: Work): Promise<Verdict> => {
  const { row, identity, form, services, words, locale, now } = work
  if (isClosed(row.state, row.decisionId)) return { refused: 'not_allowed' }
  const refused = await holdCase(work)
  if (refused) return { refused }
  const typed = criteria.map(({ key }) => ({
    criterion: key,
    level: textOf(form, levelField(key)),
    comment: textOf(form, commentField(key)),
  }))
  const { judgements, problems } = judge(typed)
  if (problems.length > 0) {
    const told = problems.map(({ criterion, problem }) => {
      const label = criterionLabel(criterion, locale)
      return problem === 'unknownLevel'
        ? { field: levelField(criterion), message: words.rating.unknownLevel(label) }
        : { field: commentField(criterion), message: `${words.rating.comment(label)}: ${problemText(problem, locale)}` }
    })
    return { problems: told }
  }
  const done = await commitUnlessOvertaken(services.db, [
    ...saveRatings(services.db, row.submissionId, identity.id, judgements, now),
    logDeed(services.db, row.submissionId, { at: now, personId: identity.id, action: 'rated', detail: { revision: row.revision } }),
  ])
  return done ? { done: 'rated' } : { refused: 'overtaken' }
}

/** Notes are open to everybody who sees the case, claimed or not: colleagues talk to each other by them. */
const addOne = async ({ row, identity, form, services, words, locale, now }: Work): Promise<Verdict> => {
  const text = textOf(form, 'note')
  if (row.state === 'withdrawn') return { refused: 'not_allowed' }
  if (text === '') return { problems: [{ field: 'note', message: words.notes.missing }] }
  const tooLong = tooLongFor(text, LONGEST_NOTE)
  if (tooLong) return { problems: [{ field: 'note', message: `${words.notes.label}: ${problemText(tooLong, locale)}` }] }
  const done = await commitUnlessOvertaken(services.db, [
    addNote(services.db, row.submissionId, identity.id, text, now),
    logDeed(services.db, row.submissionId, { at: now, personId: identity.id, action: 'noted' }),
  ])
  return done ? { done: 'noted' } : { refused: 'overtaken' }
}

assessment.post(`${CASE_PATH}/bewertung`, caseAction(rate))
assessment.post(`${CASE_PATH}/notizen`, caseAction(addOne))
