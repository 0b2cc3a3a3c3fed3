import { commit } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { pageNumber } from '@vorbild/web/page-number'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { MISSED_STATES } from '../rules/missed.ts'
import { setPace } from '../store/dispatching.ts'
import { countMissed, missedBy } from '../store/not-received.ts'
import { leaveUnknown, retryFailed, sendUnknownAgain } from '../store/second-round.ts'
import { missedReason } from '../texts/missed-reason.ts'
import { texts } from '../texts/texts.ts'
import { MissedPage } from '../views/missed-page.tsx'
import { csvAnswer } from './csv-answer.ts'
import { deskPath, ISSUE_PATH, openIssue } from './open-issue.ts'
import { progressOf } from './progress-of.ts'
import { SENDERS } from './roles.ts'

/** Who did not get an issue, and what can be done about it. */
export const secondRoundRoutes = new Hono<NewsletterEnv>()

const senders = requireRole(...SENDERS)
const PAGE_SIZE = 100
const SENT = ['sending', 'paused', 'cancelled', 'sent'] as const

const wantedState = (c: NewsletterContext) => MISSED_STATES.find((state) => state === c.req.query('stand')) ?? null

secondRoundRoutes.get(`${ISSUE_PATH}/nicht-erhalten`, senders, async (c) => {
  const found = await openIssue(c, ...SENT)
  if (found instanceof Response) return found
  const { db } = c.get('services')
  if ((await progressOf(found.issue, c.get('services'))).isForgotten) return seeOther(c, deskPath(found.issue.number))
  const state = wantedState(c)
  const current = pageNumber(c.req.query('seite'))
  const [total, people] = await Promise.all([
    countMissed(db, found.issue.id, state),
    missedBy(db, found.issue.id, state, { limit: PAGE_SIZE, offset: (current - 1) * PAGE_SIZE }),
  ])
  return c.html(
    <MissedPage
      page={c.get('page')}
      issue={found.issue}
      people={people}
      state={state}
      total={total}
      current={current}
      pages={Math.ceil(total / PAGE_SIZE)}
    />,
  )
})

secondRoundRoutes.get(`${ISSUE_PATH}/nicht-erhalten.csv`, senders, async (c) => {
  const found = await openIssue(c, ...SENT)
  if (found instanceof Response) return found
  const { locale } = c.get('page')
  const words = texts(locale).desk.missed
  const people = await missedBy(c.get('services').db, found.issue.id, wantedState(c), { limit: -1, offset: 0 })
  const rows = people.map((person) => [
    person.email ?? words.erased,
    words.states[person.state],
    missedReason(person.reason, locale),
    isoTime(person.changedAt),
  ])
  const { email, state, reason, time } = words.columns
  return csvAnswer(c, `ausgabe-${found.issue.number}-nicht-erhalten`, [[email, state, reason, time], ...rows])
})

secondRoundRoutes.post(`${ISSUE_PATH}/nochmal`, senders, async (c) => {
  const found = await openIssue(c, ...SENT)
  if (found instanceof Response) return found
  const { db, clock, dispatch } = c.get('services')
  await commit(db, retryFailed(db, found.issue.id, clock()))
  await dispatch(found.issue.id).start(found.issue.id)
  return seeOther(c, deskPath(found.issue.number))
})

secondRoundRoutes.post(`${ISSUE_PATH}/unklar`, senders, async (c) => {
  const found = await openIssue(c, ...SENT)
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const { db, clock, dispatch } = c.get('services')
  const again = textOf(form, 'entscheidung') === 'nochmal'
  await commit(db, again ? sendUnknownAgain(db, found.issue.id, clock()) : [leaveUnknown(db, found.issue.id, clock())])
  if (again) await dispatch(found.issue.id).start(found.issue.id)
  return seeOther(c, deskPath(found.issue.number))
})

/** Faster or slower from now on. What is no sensible number changes nothing; the field shows what holds. */
secondRoundRoutes.post(`${ISSUE_PATH}/tempo`, senders, async (c) => {
  const found = await openIssue(c, 'sending', 'paused')
  if (found instanceof Response) return found
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const typed = textOf(form, 'tempo')
  const pace = Number(typed)
  const { db, dispatch } = c.get('services')
  if (/^\d{1,5}$/.test(typed) && pace >= 1) {
    await commit(db, [setPace(db, found.issue.id, pace)])
    if (found.issue.state === 'sending') await dispatch(found.issue.id).advance()
  }
  return seeOther(c, deskPath(found.issue.number))
})
