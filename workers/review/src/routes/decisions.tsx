import { problemText } from '@vorbild/content/problem-texts'
import { tooLongFor } from '@vorbild/content/too-long'
import { newId } from '@vorbild/kernel/id'
import { hasRole } from '@vorbild/kernel/identity'
import { textOf } from '@vorbild/web/parse-form'
import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { LONGEST_MESSAGE } from '../rules/questions.ts'
import { step } from '../rules/step.ts'
import { moveCase, noteHolder } from '../store/cases.ts'
import { addDecision, closeDecision, endDecision, findDecision } from '../store/decisions.ts'
import { commitUnlessOvertaken } from '../store/overtaken.ts'
import { caseAction, holdCase, isPresent, letGo, type Verdict, type Work } from './case-action.tsx'
import { CASE_PATH } from './case-of.ts'

/** Accepting, declining, and taking that back while there is time. Neither is told to anybody before. */
export const decisionRoutes = new Hono<ReviewEnv>()

const OUTCOMES = ['accepted', 'declined'] as const

const decide = async (work: Work): Promise<Verdict> => {
  const { row, identity, form, services, words, locale, now, cause } = work
  if (!isPresent(work)) return { refused: 'overtaken' }
  const outcome = OUTCOMES.find((known) => known === textOf(form, 'outcome'))
  if (!outcome) return { refused: 'not_allowed' }
  const moved = step(row.state, outcome === 'accepted' ? 'accept' : 'decline')
  if (!moved.ok || row.decisionId !== null || row.state === 'received') return { refused: 'not_allowed' }
  const refused = await holdCase(work)
  if (refused) return { refused }
  const message = outcome === 'accepted' ? '' : textOf(form, 'reason')
  if (outcome === 'declined' && message === '') return { problems: [{ field: 'reason', message: words.decide.reasonMissing }] }
  const tooLong = tooLongFor(message, LONGEST_MESSAGE)
  if (tooLong) return { problems: [{ field: 'reason', message: `${words.decide.reason}: ${problemText(tooLong, locale)}` }] }

  const { db, settings } = services
  const { submissionId, revision } = row
  const id = newId()
  const done = await commitUnlessOvertaken(db, [
    ...moveCase(
      db,
      row,
      { at: now, personId: identity.id, action: outcome, detail: { revision } },
      { state: moved.value, decisionId: id, waitingSince: now, answeredAt: null, holderId: null, heldUntil: null },
    ),
    addDecision(db, {
      id,
      submissionId,
      outcome,
      revision,
      message,
      personId: identity.id,
      correlationId: cause.correlationId,
      decidedAt: now,
      dueAt: now + settings.undoMs,
    }),
  ])
  if (!done) return { refused: 'overtaken' }
  await letGo(work)
  services.wake('decisions')
  return { done: outcome }
}

const takeBack = async (work: Work): Promise<Verdict> => {
  const { row, identity, services, now } = work
  const { db, settings } = services
  const decision = row.decisionId ? await findDecision(db, row.decisionId) : null
  const moved = step(row.state, 'take_back')
  if (!decision || !moved.ok || now >= decision.dueAt) return { refused: 'too_late' }
  if (decision.personId !== identity.id && !hasRole(identity, 'head_office')) return { refused: 'not_yours' }
  const done = await commitUnlessOvertaken(db, [
    endDecision(db, decision.id, 'taken_back', now),
    closeDecision(db, decision.id, now),
    ...moveCase(
      db,
      row,
      { at: now, personId: identity.id, action: 'decision_taken_back' },
      { state: moved.value, decisionId: null, waitingSince: row.receivedAt },
    ),
  ])
  if (!done) return { refused: 'too_late' }
  const claim = await services.claimOf(row.submissionId).claim(identity.id, settings.leaseMs, now)
  await noteHolder(db, row.submissionId, claim.holder, claim.until)
  return { done: 'taken_back' }
}

decisionRoutes.post(`${CASE_PATH}/entscheidung`, caseAction(decide))
decisionRoutes.post(`${CASE_PATH}/entscheidung/zuruecknehmen`, caseAction(takeBack))
