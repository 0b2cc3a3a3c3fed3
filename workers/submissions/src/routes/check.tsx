import { problemText } from '@vorbild/content/problem-texts'
import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { type CheckedEntry, checkedEntry } from '../deeds/checked-entry.ts'
import { send } from '../deeds/send.ts'
import { contactProblems } from '../rules/contact.ts'
import { CHECK_STEP } from '../rules/form-steps.ts'
import { texts } from '../texts/texts.ts'
import { CheckPage } from '../views/check-page.tsx'
import { type Said, sayFieldProblem } from '../views/form-problem.ts'
import { formRead, sendLimit, tooManyConfirmations, tooOften } from './guard.ts'

const problemsOf = ({ kind, checked, row }: CheckedEntry, c: Context<SubmissionsEnv>): readonly Said[] => {
  const { locale } = c.var.page
  const words = texts(locale)
  const fields = kind.steps.flatMap((step) => step.fields)
  const ofContact = contactProblems(row).map(({ field, problem }): Said => {
    const brief = problemText(problem, locale)
    return {
      field,
      anchor: field,
      brief,
      message: words.form.problemAt(field === 'name' ? words.contact.name : words.contact.email, brief),
    }
  })
  return [...checked.problems.map(sayFieldProblem(fields, locale)), ...ofContact]
}

const show = async (c: Context<SubmissionsEnv>, entry: CheckedEntry, refused: boolean) => {
  const { page, services } = c.var
  const { row, kind, settled, checked, files } = entry
  // a whole entry also holds what follows from the answers, such as the Land of the place
  const answers = checked.problems.length === 0 ? { ...settled, ...checked.content } : settled
  const view = { page, kind, answers, files, contact: row, draftPath: await services.links.draft(row.id), problems: problemsOf(entry, c) }
  return c.html(<CheckPage {...view} refused={refused} />, refused ? 422 : 200)
}

/** All answers on one page, and the button that sends them. */
export const check = new Hono<SubmissionsEnv>()
  .get(`/${CHECK_STEP}`, async (c) => show(c, await checkedEntry(c.var.services, c.var.row), false))
  .post(`/${CHECK_STEP}`, sendLimit, formRead, async (c) => {
    const { row, services, correlationId } = c.var
    const entry = await checkedEntry(services, row)
    if (problemsOf(entry, c).length > 0) return show(c, entry, true)
    // sent twice it is mailed about once
    const refused = (await tooOften(c)) ?? (row.state === 'draft' ? await tooManyConfirmations(c, row.email) : undefined)
    if (refused) return refused
    const sent = await send(services, entry, { now: services.clock(), correlationId })
    if (sent.ok) return seeOther(c, await services.links.status(row.id))
    const present = (await services.submissions.get(row.id)) ?? row
    return show(c, await checkedEntry(services, present), true)
  })
