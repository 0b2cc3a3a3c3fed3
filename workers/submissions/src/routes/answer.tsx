import { valuesFromForm } from '@vorbild/content/form-values'
import type { Step } from '@vorbild/content/kind'
import { errorResponse } from '@vorbild/web/error-response'
import { readForm, textOf, textsOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { checkedEntry, kindOfRow } from '../deeds/checked-entry.ts'
import { revise } from '../deeds/revise.ts'
import { removeFile, takeFiles } from '../deeds/take-files.ts'
import { askedStep } from '../rules/asked-fields.ts'
import { draftFits } from '../rules/draft-fits.ts'
import { ACTION, readAction } from '../rules/form-action.ts'
import type { Typed } from '../rules/settle.ts'
import { MAX_UPLOAD_BYTES } from '../settings.ts'
import { AnswerPage, FIELDS_SHOWN } from '../views/answer-page.tsx'
import { type Said, sayFieldProblem, sayFileProblem } from '../views/form-problem.ts'
import { mayUpload } from './guard.ts'

type AnswerContext = Context<SubmissionsEnv>

const show = async (c: AnswerContext, step: Step, problems: readonly Said[], typedNow: Typed, status: 200 | 422) => {
  const { page, row, services } = c.var
  const note = row.noteKey === null ? null : await services.notes.get(row.noteKey)
  if (!note) return errorResponse(c, 404)
  const { typed, attachments } = await checkedEntry(services, row, typedNow)
  const path = await services.links.status(row.id, '/rueckfrage')
  return c.html(
    <AnswerPage page={page} path={path} note={note} step={step} typed={typed} attachments={attachments} problems={problems} />,
    status,
  )
}

const askedKeys = async ({ var: { row, services } }: AnswerContext): Promise<readonly string[]> => {
  const note = row.noteKey === null ? null : await services.notes.get(row.noteKey)
  return note?.questions.map(({ field }) => field) ?? []
}

/** What was asked back, answered at the very fields. Refused answers stay in the form and in the draft. */
export const answer = new Hono<SubmissionsEnv>()
  .get('/rueckfrage', async (c) => {
    const { row, services } = c.var
    if (row.state !== 'changes_requested') return seeOther(c, await services.links.status(row.id))
    return show(c, askedStep(kindOfRow(row), await askedKeys(c)), [], {}, 200)
  })
  .post('/rueckfrage', async (c) => {
    const { page, row, services, correlationId } = c.var
    if (row.state !== 'changes_requested') return seeOther(c, await services.links.status(row.id))
    const form = await readForm(c, { maxBytes: MAX_UPLOAD_BYTES })
    if (form instanceof Response) return form
    const kind = kindOfRow(row)
    const shown = askedStep(kind, textsOf(form, FIELDS_SHOWN))
    const now = services.clock()
    const typedNow = valuesFromForm(shown, form)
    if (!draftFits(row.draft, typedNow)) return errorResponse(c, 413)
    if (shown.fields.length > 0) await services.submissions.saveAnswers(row.id, typedNow, now)
    const fileProblems = (await takeFiles(services, row, shown, form, { now, mayTake: () => mayUpload(c) })).map(
      sayFileProblem(page.locale),
    )
    const action = readAction(textOf(form, ACTION))
    if (action.wish === 'remove') await removeFile(services, row, action.fileId)
    const entry = await checkedEntry(services, row, typedNow)
    const wrong = entry.checked.problems
    // a field that became wrong by an answer to another one is shown beside it
    const step = askedStep(kind, [...(await askedKeys(c)), ...textsOf(form, FIELDS_SHOWN), ...wrong.map(({ field }) => field)])
    const said = [...wrong.map(sayFieldProblem(step.fields, page.locale)), ...fileProblems]
    if (action.wish !== 'next') return show(c, step, fileProblems, typedNow, fileProblems.length > 0 ? 422 : 200)
    if (said.length > 0) return show(c, step, said, typedNow, 422)
    const revised = await revise(services, entry, { now, correlationId })
    return revised.ok || revised.reason !== 'incomplete'
      ? seeOther(c, await services.links.status(row.id))
      : show(c, step, said, typedNow, 422)
  })
