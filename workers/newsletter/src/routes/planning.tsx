import { commit } from '@vorbild/events/statement'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { lookOver } from '../deeds/look-over.ts'
import { mayApprove } from '../rules/approval.ts'
import { isBlocked } from '../rules/check-issue.ts'
import { readEmail } from '../rules/email.ts'
import { planFor } from '../rules/schedule.ts'
import { approveIssue, planIssue, unplanIssue } from '../store/planning.ts'
import { receptionOf } from '../store/recipients.ts'
import { subscriberByEmail } from '../store/subscribers.ts'
import { texts } from '../texts/texts.ts'
import { ReceptionPage } from '../views/reception-page.tsx'
import { confirmSendPage } from './confirm-send.tsx'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { SENDERS } from './roles.ts'

/** What is settled before an issue goes out: when, who else has read it, who would get it. */
export const planningRoutes = new Hono<NewsletterEnv>()

const senders = requireRole(...SENDERS)

planningRoutes.post(`${ISSUE_PATH}/plan`, senders, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const { issue } = found
  const onUnknown = textOf(form, 'unklar-geplant') === 'hold' ? 'hold' : 'again'
  const typed = { date: textOf(form, 'tag'), time: textOf(form, 'uhrzeit'), onUnknown } as const
  const at = planFor(typed.date, typed.time, services.clock())
  const { findings, needsApproval } = await lookOver(found, services)
  const isAsSeen = Number(textOf(form, 'version')) === issue.version
  if (!at.ok || !isAsSeen || isBlocked(findings) || needsApproval) {
    const problem = at.ok
      ? undefined
      : ({
          field: at.reason === 'bad_time' || at.reason === 'no_such_time' ? 'uhrzeit' : 'tag',
          message: texts(c.get('page').locale).desk.plan.problems[at.reason],
        } as const)
    return confirmSendPage(c, found, { status: isAsSeen ? 422 : 409, isStale: !isAsSeen, typed, ...(problem && { problem }) })
  }
  await commit(services.db, [planIssue(services.db, issue, { at: at.value, onUnknown })])
  services.wakeFor('schedule')
  return seeOther(c, `${deskPath(issue.number)}?geplant`)
})

planningRoutes.post(`${ISSUE_PATH}/plan/aufheben`, senders, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const { db } = c.get('services')
  await commit(db, [unplanIssue(db, found.issue.id)])
  return seeOther(c, deskPath(found.issue.number))
})

/** Nobody is their own second pair of eyes: who changed the draft last asks in vain. */
planningRoutes.post(`${ISSUE_PATH}/freigabe`, async (c) => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const { issue } = found
  const person = c.get('page').identity?.id
  if (person === undefined || !mayApprove(issue, person) || Number(textOf(form, 'version')) !== issue.version)
    return seeOther(c, `${deskPath(issue.number)}?nicht-freigegeben`)
  const { db } = c.get('services')
  await commit(db, [approveIssue(db, issue.id, issue.version, person)])
  return seeOther(c, `${deskPath(issue.number)}?freigegeben`)
})

planningRoutes.get(`${ISSUE_PATH}/empfang`, senders, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  if (found.issue.state !== 'draft') return seeOther(c, deskPath(found.issue.number))
  return c.html(<ReceptionPage page={c.get('page')} issue={found.issue} typed="" locale={null} reception={null} />)
})

/** Whether one subscriber would get the issue, and how it looks for them; of one on its way the ledger tells. By POST, because addresses in links stay in logs and histories. */
planningRoutes.post(`${ISSUE_PATH}/empfang`, senders, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  if (found.issue.state !== 'draft') return seeOther(c, deskPath(found.issue.number))
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const { db, clock } = c.get('services')
  const typed = textOf(form, 'an')
  const email = readEmail(typed)
  const subscriber = email.ok ? await subscriberByEmail(db, email.value) : null
  const reception = subscriber && (await receptionOf(db, found.issue.id, subscriber.id, clock()))
  return c.html(
    <ReceptionPage page={c.get('page')} issue={found.issue} typed={typed} locale={subscriber?.locale ?? null} reception={reception} />,
  )
})
