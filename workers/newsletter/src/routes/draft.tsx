import { commit } from '@vorbild/events/statement'
import { hasRole } from '@vorbild/kernel/identity'
import type { Locale } from '@vorbild/kernel/locale'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { lookOver } from '../deeds/look-over.ts'
import { issueMail } from '../mails/issue-mail.ts'
import { postMail } from '../mails/post-mail.ts'
import { differences, withTheirSections } from '../rules/conflict.ts'
import { type Draft, type DraftWish, draftOf, editDraft } from '../rules/edit-draft.ts'
import { readEmail } from '../rules/email.ts'
import type { FullIssue, Issue } from '../rules/issue.ts'
import { dueState } from '../rules/schedule.ts'
import type { Services } from '../services.ts'
import { deleteDraft, fillDraft, noteFilled, saveDraft } from '../store/issues.ts'
import { keepTestRecipient, testRecipients } from '../store/planning.ts'
import { texts } from '../texts/texts.ts'
import { DraftPage } from '../views/draft-page.tsx'
import { RemoveDraftPage } from '../views/remove-draft-page.tsx'
import { closedDraft } from './closed-draft.tsx'
import { readDraftForm } from './draft-form.ts'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { sampleLinks } from './preview.tsx'
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
  const form = await readForm(c, { maxBytes: 2_000_000 })
  if (form instanceof Response) return form
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return closedDraft(c, form)
  const { issue, entries } = found
  const { wish, seenVersion } = readDraftForm(form, found)
  const edited = editDraft(entries, wish)
  const { db } = c.get('services')
  const isSaved = edited.ok && (await saveDraft(db, issue.id, seenVersion, edited.value, c.get('page').identity?.id ?? null))
  if (isSaved && form.has('nachtrag')) return fillUp(c, issue)
  if (isSaved) return seeOther(c, deskPath(issue.number) + placeOf(wish, edited.value))
  // it may have been sent or deleted a moment ago
  const present = edited.ok ? await openIssue(c, 'draft') : found
  if (present instanceof Response) return closedDraft(c, form)
  const typed = edited.ok ? withTheirSections(edited.value, present) : draftOf(entries, wish)
  const props = await draftProps(c, { ...present, issue: { ...present.issue, subject: typed.subject, intro: typed.intro }, ...typed })
  const conflict = edited.ok ? { conflict: differences(present, typed) } : {}
  return c.html(<DraftPage {...props} problems={edited.problems} {...conflict} />, edited.ok ? 409 : 422)
})

/** Back to what was moved or added, otherwise to the top with a word that all is saved. */
const placeOf = ({ move, change }: DraftWish, { sections }: Draft): string => {
  if (move) return `#eintrag-${move.exampleId}`
  if (change === null || change.deed === 'remove') return '?gespeichert'
  return `#abschnitt-${sections.some(({ key }) => key === change.key) ? change.key : ''}`
}

/** Adds what was published meanwhile. */
const fillUp = async (c: NewsletterContext, { id, number }: Issue): Promise<Response> => {
  const { db, clock } = c.get('services')
  await commit(db, [fillDraft(db, id), noteFilled(db, id, clock())])
  return seeOther(c, `${deskPath(number)}?nachgetragen`)
}

draftRoutes.get(`${ISSUE_PATH}/loeschen`, async (c) => {
  const found = await openIssue(c, 'draft')
  return found instanceof Response ? found : c.html(<RemoveDraftPage page={c.get('page')} issue={found.issue} />)
})

draftRoutes.post(`${ISSUE_PATH}/loeschen`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const { db } = c.get('services')
  await commit(db, deleteDraft(db, found.issue.id))
  return seeOther(c, '/redaktion/newsletter')
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
