import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { hasRole } from '@vorbild/kernel/identity'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { lookOver } from '../deeds/look-over.ts'
import { takeBack } from '../deeds/take-back.ts'
import { isBlocked } from '../rules/check-issue.ts'
import { cancelIssue, pauseIssue, resumeIssue } from '../store/dispatching.ts'
import { settle } from '../store/ledger.ts'
import { countRecipients, freezeRecipients } from '../store/recipients.ts'
import { ProgressPage } from '../views/progress-page.tsx'
import { ProgressState } from '../views/progress-state.tsx'
import { confirmSendPage } from './confirm-send.tsx'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { progressJson, progressOf } from './progress-of.ts'
import { SENDERS } from './roles.ts'

/** Sending an issue and watching it. */
export const sendingRoutes = new Hono<NewsletterEnv>()

const senders = requireRole(...SENDERS)

sendingRoutes.get(`${ISSUE_PATH}/versand`, senders, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  if (found.issue.state !== 'draft') return seeOther(c, deskPath(found.issue.number))
  return confirmSendPage(c, found)
})

/** Freezes the recipients and lets the dispatch begin. Sent twice, the second finds no draft and only looks at the first. */
sendingRoutes.post(`${ISSUE_PATH}/versand`, senders, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const { issue } = found
  if (issue.state !== 'draft') return seeOther(c, deskPath(issue.number))
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const { db, clock, dispatch } = c.get('services')
  const now = clock()
  const recipients = await countRecipients(db, issue.id, now)
  const isAsConfirmed = Number(textOf(form, 'version')) === issue.version
  const { findings, needsApproval } = await lookOver(found, c.get('services'))
  if (!isAsConfirmed || recipients === 0 || isBlocked(findings) || needsApproval) {
    return confirmSendPage(c, found, { status: 409, isStale: !isAsConfirmed })
  }
  const onUnknown = textOf(form, 'unklar') === 'hold' ? 'hold' : 'again'
  const sending = { issueId: issue.id, sendId: newId(), version: issue.version, correlationId: c.get('correlationId'), onUnknown } as const
  await commit(db, freezeRecipients(db, sending, now))
  await dispatch(issue.id).start(issue.id)
  return seeOther(c, deskPath(issue.number))
})

sendingRoutes.get(ISSUE_PATH, async (c) => {
  const found = await openIssue(c, 'sending', 'paused', 'cancelled', 'sent')
  if (found instanceof Response) return found
  const page = c.get('page')
  const progress = await progressOf(found.issue, c.get('services'))
  return c.html(<ProgressPage page={page} {...found} progress={progress} maySend={hasRole(page.identity, ...SENDERS)} />)
})

/** The part of the page that changes while it is looked at: numbers for the bar, and the same numbers as HTML. */
sendingRoutes.get(`${ISSUE_PATH}/stand.json`, async (c) => {
  const found = await openIssue(c, 'sending', 'paused', 'cancelled', 'sent')
  if (found instanceof Response) return found
  const page = c.get('page')
  const progress = await progressOf(found.issue, c.get('services'))
  const html = String(<ProgressState page={page} issue={found.issue} progress={progress} />)
  return c.json({ ...progressJson(found.issue, progress, page.locale), html })
})

sendingRoutes.post(`${ISSUE_PATH}/pause`, senders, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const { db } = c.get('services')
  await commit(db, [pauseIssue(db, found.issue.id)])
  await takeBack(found.issue.id, c.get('services'))
  return seeOther(c, deskPath(found.issue.number))
})

sendingRoutes.post(`${ISSUE_PATH}/fortsetzung`, senders, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const { db, dispatch, clock } = c.get('services')
  await commit(db, [resumeIssue(db, found.issue.id), settle(db, found.issue.id, clock())])
  await dispatch(found.issue.id).start(found.issue.id)
  return seeOther(c, deskPath(found.issue.number))
})

sendingRoutes.post(`${ISSUE_PATH}/abbruch`, senders, async (c) => {
  const found = await openIssue(c)
  if (found instanceof Response) return found
  const { db, dispatch, clock } = c.get('services')
  const now = clock()
  await commit(db, [...cancelIssue(db, found.issue.id, now), settle(db, found.issue.id, now)])
  await Promise.all([dispatch(found.issue.id).advance(), takeBack(found.issue.id, c.get('services'))])
  return seeOther(c, deskPath(found.issue.number))
})
