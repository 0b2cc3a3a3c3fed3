import { commit } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { postMail } from '../mails/post-mail.ts'
import { trialMail } from '../mails/trial-mail.ts'
import { readEmail } from '../rules/email.ts'
import type { FullIssue } from '../rules/issue.ts'
import type { Services } from '../services.ts'
import { dropTestRecipient, keepTestRecipient, testRecipients } from '../store/planning.ts'
import { texts } from '../texts/texts.ts'
import { TestMailPage } from '../views/test-mail-page.tsx'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'

/** Trying a stored draft out on colleagues. */
export const testMailRoutes = new Hono<NewsletterEnv>()

testMailRoutes.get(`${ISSUE_PATH}/testmail`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const kept = await testRecipients(c.get('services').db)
  return c.html(<TestMailPage page={c.get('page')} issue={found.issue} kept={kept} />)
})

/** To the address typed, or to all colleagues that are kept. */
testMailRoutes.post(`${ISSUE_PATH}/testmail`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const page = c.get('page')
  const typed = textOf(form, 'an')
  const email = readEmail(typed)
  const kept = await testRecipients(services.db)
  if (!email.ok && (typed !== '' || kept.length === 0)) {
    const problem = texts(page.locale).form.problems[email.reason]
    return c.html(<TestMailPage page={page} issue={found.issue} kept={kept} typed={typed} problem={problem} />, 422)
  }
  const keep = email.ok && textOf(form, 'merken') !== '' ? [keepTestRecipient(services.db, email.value, services.clock())] : []
  const posts = await Promise.all(
    (email.ok ? [email.value] : kept).map((to) => postTestMail(found, to, page.locale, c.get('correlationId'), services)),
  )
  await commit(services.db, [...keep, ...posts.flat()])
  services.wake()
  return seeOther(c, `${deskPath(found.issue.number)}?getestet`)
})

testMailRoutes.post(`${ISSUE_PATH}/testmail/vergessen`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const { db } = c.get('services')
  await commit(db, [dropTestRecipient(db, textOf(form, 'adresse'))])
  return seeOther(c, `${deskPath(found.issue.number)}/testmail`)
})

const postTestMail = async (found: FullIssue, to: string, locale: Locale, correlationId: string, services: Services) => {
  const { subject, text, html } = await trialMail(found, locale, services)
  const post = {
    to,
    locale,
    subject: `[${texts(locale).mails.issue.test}] ${subject}`,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
    meantFor: null,
  }
  return postMail(post, found.issue.id, { correlationId }, services)
}
