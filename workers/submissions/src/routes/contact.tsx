import { problemText } from '@vorbild/content/problem-texts'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { kindOfRow } from '../deeds/checked-entry.ts'
import { contactProblems } from '../rules/contact.ts'
import { ACTION, readAction } from '../rules/form-action.ts'
import { CHECK_STEP, CONTACT_STEP } from '../rules/form-steps.ts'
import { MAX_FORM_BYTES } from '../settings.ts'
import { ContactPage } from '../views/contact-page.tsx'

const MOST = 300

/** Who hands in. Kept in this worker's database only. */
export const contact = new Hono<SubmissionsEnv>()
  .get(`/${CONTACT_STEP}`, async (c) => {
    const { page, row, services } = c.var
    const problems = c.req.query('zurueck') === CHECK_STEP ? contactProblems(row) : []
    const view = { page, kind: kindOfRow(row), draftPath: await services.links.draft(row.id), contact: row }
    return c.html(
      <ContactPage {...view} problems={problems.map(({ field, problem }) => ({ field, message: problemText(problem, page.locale) }))} />,
    )
  })
  .post(`/${CONTACT_STEP}`, async (c) => {
    const form = await readForm(c, { maxBytes: MAX_FORM_BYTES })
    if (form instanceof Response) return form
    const { page, row, services } = c.var
    const typed = { name: textOf(form, 'name'), email: textOf(form, 'email') }
    const kept = { name: typed.name.slice(0, MOST), email: typed.email.slice(0, MOST) }
    await services.submissions.saveContact(row.id, kept, services.clock())
    const draftPath = await services.links.draft(row.id)
    if (readAction(textOf(form, ACTION)).wish === 'later') return seeOther(c, `${draftPath}/spaeter`)
    const problems = contactProblems(typed).map(({ field, problem }) => ({ field, message: problemText(problem, page.locale) }))
    if (problems.length === 0) return seeOther(c, `${draftPath}/${CHECK_STEP}`)
    return c.html(<ContactPage page={page} kind={kindOfRow(row)} draftPath={draftPath} contact={typed} problems={problems} />, 422)
  })
