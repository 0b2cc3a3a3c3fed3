import { isLocale, type Locale } from '@vorbild/kernel/locale'
import { readForm } from '@vorbild/web/parse-form'
import { Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { takePictures } from '../deeds/take-pictures.ts'
import { trialMail } from '../mails/trial-mail.ts'
import { dressed } from '../rules/dress.ts'
import { type DraftProblem, draftOf, withTyped } from '../rules/edit-draft.ts'
import type { FullIssue } from '../rules/issue.ts'
import { PreviewPage } from '../views/preview-page.tsx'
import { readDraftForm } from './draft-form.ts'
import { ISSUE_PATH, openIssue } from './open-issue.ts'
import { MAX_DRAFT_BYTES } from './save-typed.tsx'

/** Looking at an issue as its readers will. */
export const previewRoutes = new Hono<NewsletterEnv>()

/** Styles of a mail stand in the mail, so this one page may have them; nothing runs in it. */
const POLICY =
  "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The page's own, or a subscriber's. */
const previewLocale = (c: NewsletterContext): Locale => {
  const wished = c.req.query('sprache') ?? ''
  return isLocale(wished) ? wished : c.get('page').locale
}

const preview = async (
  c: NewsletterContext,
  full: FullIssue,
  unsaved?: { readonly problems: readonly DraftProblem[] },
): Promise<Response> => {
  const locale = previewLocale(c)
  const { subject, text, html } = await trialMail(full, locale, c.get('services'))
  const page = (
    <PreviewPage
      page={c.get('page')}
      issue={full.issue}
      locale={locale}
      subject={subject}
      text={text}
      light={dressed(html, 'light')}
      dark={dressed(html, 'dark')}
      isUnsaved={unsaved !== undefined}
      problems={unsaved?.problems}
    />
  )
  return c.html(page, 200, { 'content-security-policy': POLICY, 'cache-control': 'no-store' })
}

previewRoutes.get(`${ISSUE_PATH}/vorschau`, async (c) => {
  const found = await openIssue(c)
  return found instanceof Response ? found : preview(c, found)
})

/** What stands in the form, before it is saved. */
previewRoutes.post(`${ISSUE_PATH}/vorschau`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: MAX_DRAFT_BYTES })
  if (form instanceof Response) return form
  const pictures = await takePictures(form, found, c.get('services'))
  const typed = draftOf(found.entries, readDraftForm(form, found, pictures.at).wish)
  return preview(c, withTyped(found, typed), { problems: pictures.problems })
})

previewRoutes.get(`${ISSUE_PATH}/vorschau.txt`, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  return c.text((await trialMail(found, previewLocale(c), c.get('services'))).text)
})
