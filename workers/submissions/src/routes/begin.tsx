import { checkInclusion, type InclusionAnswers, unanswered } from '@vorbild/content/inclusion'
import { ANSWERS } from '@vorbild/content/inclusion/inclusion-question'
import { inclusionQuestions } from '@vorbild/content/inclusion/questions'
import { kinds } from '@vorbild/content/kinds'
import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { errorResponse } from '@vorbild/web/error-response'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { MAX_FORM_BYTES } from '../settings.ts'
import { BeginPage } from '../views/begin-page.tsx'
import { OtherWaysPage } from '../views/other-ways-page.tsx'
import { sendLimit } from './guard.ts'

const answersIn = (form: FormData): InclusionAnswers =>
  Object.fromEntries(inclusionQuestions.map(({ key }) => [key, ANSWERS.find((answer) => answer === textOf(form, key))]))

/** The way in: a few questions, then a draft with a link of its own. */
export const begin = new Hono<SubmissionsEnv>()
  .get('/einreichen', (c) => c.html(<BeginPage page={c.var.page} answers={{}} missing={[]} />))
  .post('/einreichen', sendLimit, async (c) => {
    const form = await readForm(c, { maxBytes: MAX_FORM_BYTES })
    if (form instanceof Response) return form
    const answers = answersIn(form)
    const fits = checkInclusion(answers)
    if (!fits.ok && fits.reason !== 'unanswered') return seeOther(c, `/einreichen/andere-wege?frage=${fits.reason}`)
    if (!fits.ok) return c.html(<BeginPage page={c.var.page} answers={answers} missing={unanswered(answers)} />, 422)
    const { clock, db, links, submissions } = c.var.services
    const id = newId()
    const kind = kinds.praxisbeispiel
    await commit(db, [submissions.begin({ id, kind: kind.key, locale: c.var.page.locale, now: clock() })])
    return seeOther(c, `${await links.draft(id)}/${kind.steps[0]?.key ?? ''}`)
  })
  .get('/einreichen/andere-wege', (c) => {
    const question = inclusionQuestions.find(({ key }) => key === c.req.query('frage'))
    return question ? c.html(<OtherWaysPage page={c.var.page} question={question} />) : errorResponse(c, 404)
  })
