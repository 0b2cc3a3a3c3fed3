import { commit } from '@vorbild/events/statement'
import { hasRole } from '@vorbild/kernel/identity'
import { isLocale, type Locale } from '@vorbild/kernel/locale'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { lookOver } from '../deeds/look-over.ts'
import { issueMail } from '../mails/issue-mail.ts'
import { postMail } from '../mails/post-mail.ts'
import { editDraft } from '../rules/edit-draft.ts'
import { readEmail } from '../rules/email.ts'
import type { FullIssue } from '../rules/issue.ts'
import { dueState } from '../rules/schedule.ts'
import type { Services } from '../services.ts'
import { deleteDraft, fillDraft, noteFilled, saveDraft } from '../store/issues.ts'
import { keepTestRecipient, testRecipients } from '../store/planning.ts'
import { texts } from '../texts/texts.ts'
import { DraftPage } from '../views/draft-page.tsx'
import { readDraftForm } from './draft-form.ts'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { SENDERS } from './roles.ts'

/** Writing an issue, looking at it, trying it out. */
export const draftRoutes = new Hono<NewsletterEnv>()

const DONE = ['gespeichert', 'nachgetragen', 'getestet', 'geplant', 'freigegeben'] as const

draftRoutes.get(ISSUE_PATH, async (c, next) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  if (found.issue.state !== 'draft') return next()
  const done = DONE.find((key) => c.req.query(key) !== undefined)
  return c.html(<DraftPage {...(await draftProps(c, found))} done={done} isRefused={c.req.query('nicht-freigegeben') !== undefined} />)
})

draftRoutes.post(ISSUE_PATH, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 2_000_000 })
  if (form instanceof Response) return form
  const { issue, entries } = found
  const { wish, seenVersion } = readDraftForm(form, entries)
  const edited = editDraft(entries, wish)
  const isSaved =
    edited.ok && (await saveDraft(c.get('services').db, issue.id, seenVersion, edited.value, c.get('page').identity?.id ?? null))
  if (isSaved) return seeOther(c, deskPath(issue.number) + (wish.move ? `#eintrag-${wish.move.exampleId}` : '?gespeichert'))
  const typed = { ...issue, subject: wish.subject, intro: wish.intro }
  const shown = editDraft(entries, { ...wish, subject: 'x', intro: '' })
  return c.html(
    <DraftPage
      {...(await draftProps(c, found))}
      issue={typed}
      entries={shown.ok ? shown.value.entries : entries}
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

/** The page's own, or a subscriber's. */
const previewLocale = (c: NewsletterContext): Locale => {
  const wished = c.req.query('sprache') ?? ''
  return isLocale(wished) ? wished : c.get('page').locale
}

/** Styles of a mail stand in the mail, so this one page may have them; nothing else runs or loads in it. */
const MAIL_POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

draftRoutes.get(`${ISSUE_PATH}/vorschau`, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const services = c.get('services')
  const { html } = issueMail(found, previewLocale(c), services)
  return c.html(fillHtml(html, sampleLinks(services.baseUrl)), 200, { 'content-security-policy': MAIL_POLICY })
})

draftRoutes.get(`${ISSUE_PATH}/vorschau.txt`, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const services = c.get('services')
  return c.text(fillText(issueMail(found, previewLocale(c), services).text, sampleLinks(services.baseUrl)))
})

/** To the address typed, or to all colleagues that are kept. */
draftRoutes.post(`${ISSUE_PATH}/testmail`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
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

const draftProps = async (c: NewsletterContext, found: FullIssue) => {
  const services = c.get('services')
  // the draft is what can be opened again, in another language too
  const page = { ...c.get('page'), path: deskPath(found.issue.number) }
  const [looked, kept] = await Promise.all([lookOver(found, services), testRecipients(services.db)])
  const isMissed = found.issue.scheduledAt !== null && dueState(found.issue.scheduledAt, services.clock()) !== 'waiting'
  return { page, ...found, ...looked, kept, isMissed, maySend: hasRole(page.identity, ...SENDERS) }
}

/** Nobody's links: what they lead to is the page where everybody begins. */
const sampleLinks = (baseUrl: string) => ({ unsubscribe: `${baseUrl}/newsletter`, preferences: `${baseUrl}/newsletter` })
