import { parseStep } from '@vorbild/content/check'
import { valuesFromForm } from '@vorbild/content/form-values'
import type { Step } from '@vorbild/content/kind'
import { monthOf } from '@vorbild/content/month'
import { errorResponse } from '@vorbild/web/error-response'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { checkedEntry, kindOfRow } from '../deeds/checked-entry.ts'
import { removeFile, takeFiles } from '../deeds/take-files.ts'
import { isFileField } from '../rules/accept-file.ts'
import { draftFits } from '../rules/draft-fits.ts'
import { ACTION, type FormAction, readAction } from '../rules/form-action.ts'
import { CHECK_STEP, pageAfter, stepOf, stepOfField } from '../rules/form-steps.ts'
import type { Typed } from '../rules/settle.ts'
import { MAX_FORM_BYTES, MAX_UPLOAD_BYTES } from '../settings.ts'
import { type Said, sayFieldProblem, sayFileProblem } from '../views/form-problem.ts'
import { StepPage } from '../views/step-page.tsx'
import { mayUpload } from './guard.ts'

type StepContext = Context<SubmissionsEnv>

const comesFromCheck = (c: StepContext): boolean => c.req.query('zurueck') === CHECK_STEP

/** What is wrong on this page with the answers as saved, those typed just now on top. */
const problemsOn = async (c: StepContext, step: Step, typedNow: Typed = {}) => {
  const entry = await checkedEntry(c.var.services, c.var.row, typedNow)
  const { problems } = parseStep(entry.kind, step.key, entry.settled, monthOf(c.var.services.clock()))
  return { entry, problems: problems.map(sayFieldProblem(step.fields, c.var.page.locale)) }
}

const show = async (c: StepContext, step: Step, problems: readonly Said[], typedNow: Typed, status: 200 | 422) => {
  const { services, row, page } = c.var
  const { kind, typed, attachments } = await checkedEntry(services, row, typedNow)
  const draftPath = await services.links.draft(row.id)
  const view = { page, kind, step, draftPath, typed, attachments, problems, fromCheck: comesFromCheck(c) }
  return c.html(<StepPage {...view} />, status)
}

const pathAfter = async (c: StepContext, step: Step, action: FormAction): Promise<string> => {
  const draftPath = await c.var.services.links.draft(c.var.row.id)
  const back = comesFromCheck(c)
  if (action.wish === 'later') return `${draftPath}/spaeter`
  if (action.wish === 'next') return `${draftPath}/${back ? CHECK_STEP : pageAfter(kindOfRow(c.var.row), step.key)}`
  return `${draftPath}/${step.key}${back ? '?zurueck=pruefen' : ''}`
}

/** One page of the form. Whatever is typed is saved before anything is said about it. */
export const step = new Hono<SubmissionsEnv>()
  .get('/', async (c) => {
    // resumed where the first answer is missing
    const { kind, checked } = await checkedEntry(c.var.services, c.var.row)
    const [open] = checked.problems
    return seeOther(c, `${await c.var.services.links.draft(c.var.row.id)}/${open ? stepOfField(kind, open.field) : CHECK_STEP}`)
  })
  .get('/:step', async (c) => {
    const wanted = stepOf(kindOfRow(c.var.row), c.req.param('step'))
    if (!wanted) return errorResponse(c, 404)
    const problems = comesFromCheck(c) ? (await problemsOn(c, wanted)).problems : []
    return show(c, wanted, problems, {}, 200)
  })
  .post('/:step', async (c) => {
    const wanted = stepOf(kindOfRow(c.var.row), c.req.param('step'))
    if (!wanted) return errorResponse(c, 404)
    const form = await readForm(c, { maxBytes: wanted.fields.some(isFileField) ? MAX_UPLOAD_BYTES : MAX_FORM_BYTES })
    if (form instanceof Response) return form
    const { services, row, page } = c.var
    const now = services.clock()
    const typedNow = valuesFromForm(wanted, form)
    if (!draftFits(row.draft, typedNow)) return errorResponse(c, 413)
    await services.submissions.saveAnswers(row.id, typedNow, now)
    const fileProblems = (await takeFiles(services, row, wanted, form, { now, mayTake: () => mayUpload(c) })).map(
      sayFileProblem(page.locale),
    )
    const action = readAction(textOf(form, ACTION))
    if (action.wish === 'remove') await removeFile(services, row, action.fileId)
    const answerProblems = action.wish === 'next' ? (await problemsOn(c, wanted, typedNow)).problems : []
    const problems = [...answerProblems, ...fileProblems]
    return problems.length > 0 ? show(c, wanted, problems, typedNow, 422) : seeOther(c, await pathAfter(c, wanted, action))
  })
