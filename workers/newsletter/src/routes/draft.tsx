import { commit } from '@vorbild/events/statement'
import { hasRole } from '@vorbild/kernel/identity'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { issueMail } from '../mails/issue-mail.ts'
import { postMail } from '../mails/post-mail.ts'
import { editDraft } from '../rules/edit-draft.ts'
import { readEmail } from '../rules/email.ts'
import { deleteDraft, fillDraft, noteFilled, saveDraft } from '../store/issues.ts'
import { texts } from '../texts/texts.ts'
import { DraftPage } from '../views/draft-page.tsx'
import { readDraftForm } from './draft-form.ts'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { SENDERS } from './roles.ts'

/** Writing an issue, looking at it, trying it out. */
export const draftRoutes = new Hono<NewsletterEnv>()

const DONE = ['gespeichert', 'nachgetragen', 'getestet'] as const

draftRoutes.get(ISSUE_PATH, async (c, next) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  if (found.issue.state !== 'draft') return next()
  const page = c.get('page')
  const done = DONE.find((key) => c.req.query(key) !== undefined)
  return c.html(<DraftPage page={page} {...found} maySend={hasRole(page.identity, ...SENDERS)} done={done} />)
})

draftRoutes.post(ISSUE_PATH, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 2_000_000 })
  if (form instanceof Response) return form
  const { issue, entries } = found
  const { wish, seenVersion } = readDraftForm(form, entries)
  const edited = editDraft(entries, wish)
  const isSaved = edited.ok && (await saveDraft(c.get('services').db, issue.id, seenVersion, edited.value))
  if (isSaved) return seeOther(c, deskPath(issue.number) + (wish.move ? `#eintrag-${wish.move.exampleId}` : '?gespeichert'))
  const page = c.get('page')
  const typed = { ...issue, subject: wish.subject, intro: wish.intro }
  const shown = editDraft(entries, { ...wish, subject: 'x', intro: '' })
  return c.html(
    <DraftPage
      page={page}
      issue={typed}
      entries={shown.ok ? shown.value.entries : entries}
      maySend={hasRole(page.identity, ...SENDERS)}
      problems={edited.problems}
      isConflict={edited.ok}
    />,
    edited.ok ? 409 : 422,
  )
})

draftRoutes.post(`${ISSUE_PATH}/nachtrag`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const { db, clock } = c.get('services')
  await commit(db, [fillDraft(db, found.issue.id), noteFilled(db, found.issue.id, clock())])
  return seeOther(c, `${deskPath(found.issue.number)}?nachgetragen`)
})

draftRoutes.post(`${ISSUE_PATH}/loeschen`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const { db } = c.get('services')
  await commit(db, deleteDraft(db, found.issue.id))
  return seeOther(c, '/redaktion/newsletter')
})

/** Styles of a mail stand in the mail, so this one page may have them; nothing else runs or loads in it. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

draftRoutes.get(`${ISSUE_PATH}/vorschau`, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const services = c.get('services')
  const { html } = issueMail(found, c.get('page').locale, services)
  return c.html(fillHtml(html, sampleLinks(services.baseUrl)), 200, { 'content-security-policy': MAIL_POLICY })
})

draftRoutes.get(`${ISSUE_PATH}/vorschau.txt`, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const services = c.get('services')
  return c.text(fillText(issueMail(found, c.get('page').locale, services).text, sampleLinks(services.baseUrl)))
})

draftRoutes.post(`${ISSUE_PATH}/testmail`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const page = c.get('page')
  const email = readEmail(textOf(form, 'an'))
  if (!email.ok) {
    const test = { typed: textOf(form, 'an'), problem: texts(page.locale).form.problems[email.reason] }
    // the draft is what can be opened again, in another language too
    const shown = { ...page, path: deskPath(found.issue.number) }
    return c.html(<DraftPage page={shown} {...found} maySend={hasRole(page.identity, ...SENDERS)} test={test} />, 422)
  }
  const services = c.get('services')
  const { subject, text, html } = issueMail(found, page.locale, services)
  const links = sampleLinks(services.baseUrl)
  const post = {
    to: email.value,
    locale: page.locale,
    subject: `[${texts(page.locale).mails.issue.test}] ${subject}`,
    text: fillText(text, links),
    html: fillHtml(html, links),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  await commit(services.db, await postMail(post, found.issue.id, { correlationId: c.get('correlationId') }, services))
  services.wake()
  return seeOther(c, `${deskPath(found.issue.number)}?getestet`)
})

/** Nobody's links: what they lead to is the page where everybody begins. */
const sampleLinks = (baseUrl: string) => ({ unsubscribe: `${baseUrl}/newsletter`, preferences: `${baseUrl}/newsletter` })
