import { commit } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { issueMail } from '../mails/issue-mail.ts'
import { postMail } from '../mails/post-mail.ts'
import { readEmail } from '../rules/email.ts'
import type { FullIssue } from '../rules/issue.ts'
import type { Services } from '../services.ts'
import { dropTestRecipient, keepTestRecipient, testRecipients } from '../store/planning.ts'
import { texts } from '../texts/texts.ts'
import { DraftPage } from '../views/draft-page.tsx'
import { draftProps } from './draft-props.ts'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { sampleLinks } from './preview.tsx'
import { MAX_DRAFT_BYTES, saveTyped } from './save-typed.tsx'

/** Trying an issue out on colleagues. Both buttons stand in the form of the draft, so both store first what was typed there. */
export const testMailRoutes = new Hono<NewsletterEnv>()

/** To the address typed, or to all colleagues that are kept. */
testMailRoutes.post(`${ISSUE_PATH}/testmail`, async (c) => {
  const form = await readForm(c, { maxBytes: MAX_DRAFT_BYTES })
  if (form instanceof Response) return form
  const found = await savedDraft(c, form)
  if (found instanceof Response) return found
  const services = c.get('services')
  const typed = textOf(form, 'an')
  const email = readEmail(typed)
  const kept = await testRecipients(services.db)
  if (!email.ok && (typed !== '' || kept.length === 0)) {
    const test = { typed, problem: texts(c.get('page').locale).form.problems[email.reason] }
    return c.html(<DraftPage {...(await draftProps(c, found))} test={test} />, 422)
  }
  const { locale } = c.get('page')
  const keep = email.ok && textOf(form, 'merken') !== '' ? [keepTestRecipient(services.db, email.value, services.clock())] : []
  const posts = await Promise.all(
    (email.ok ? [email.value] : kept).map((to) => postTestMail(found, to, locale, c.get('correlationId'), services)),
  )
  await commit(services.db, [...keep, ...posts.flat()])
  services.wake()
  return seeOther(c, `${deskPath(found.issue.number)}?getestet`)
})

testMailRoutes.post(`${ISSUE_PATH}/testempfang/loeschen`, async (c) => {
  const form = await readForm(c, { maxBytes: MAX_DRAFT_BYTES })
  if (form instanceof Response) return form
  const found = await savedDraft(c, form)
  if (found instanceof Response) return found
  const { db } = c.get('services')
  await commit(db, [dropTestRecipient(db, textOf(form, 'adresse'))])
  return seeOther(c, `${deskPath(found.issue.number)}?gespeichert`)
})

/** The draft after storing what was typed; a form without the draft in it stores nothing. */
const savedDraft = async (c: NewsletterContext, form: FormData): Promise<FullIssue | Response> => {
  if (!form.has('version')) return openIssue(c, 'draft')
  const saved = await saveTyped(c, form)
  return saved instanceof Response ? saved : openIssue(c, 'draft')
}

const postTestMail = async (found: FullIssue, to: string, locale: Locale, correlationId: string, services: Services) => {
  const { subject, text, html } = issueMail(found, locale, services)
  const links = sampleLinks(services.baseUrl)
  const post = {
    to,
    locale,
    subject: `[${texts(locale).mails.issue.test}] ${subject}`,
    text: fillText(text, links),
    html: fillHtml(html, links),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  return postMail(post, found.issue.id, { correlationId }, services)
}
