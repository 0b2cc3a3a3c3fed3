import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { isClosed, step } from '../rules/step.ts'
import { logDeed, moveCase, noteHolder } from '../store/cases.ts'
import { commitUnlessOvertaken } from '../store/overtaken.ts'
import { caseAction, type Verdict, type Work } from './case-action.tsx'
import { CASE_PATH } from './case-of.ts'

/** Taking a case on, and letting it go. */
export const claims = new Hono<ReviewEnv>()

const takeUp = async (work: Work): Promise<Verdict> => {
  const { row, identity, services, now, cause } = work
  const { db, outbox } = services
  if (isClosed(row.state, row.decisionId) || row.decisionId !== null) return { refused: 'not_allowed' }
  const claim = await services.claimOf(row.submissionId).claim(identity.id, services.settings.leaseMs, now)
  if (claim.holder !== identity.id) return { refused: 'claimed_by_other' }
  const held = { holderId: identity.id, heldUntil: claim.until }
  if (row.state === 'received') {
    const moved = step(row.state, 'take_up')
    if (!moved.ok) return { refused: 'not_allowed' }
    const { submissionId } = row
    const done = await commitUnlessOvertaken(db, [
      ...moveCase(db, row, { at: now, personId: identity.id, action: 'claimed' }, { state: moved.value, ...held }),
      ...outbox.say(now, cause, { type: 'review.claimed', subject: submissionId, data: { submissionId } }),
    ])
    services.wake('outbox')
    return done ? { done: 'claimed' } : { refused: 'overtaken' }
  }
  const isOthers = row.holderId !== null && row.holderId !== identity.id
  const deed = isOthers ? { action: 'taken_over' as const, detail: { previousHolder: row.holderId ?? '' } } : { action: 'claimed' as const }
  const renewed = row.holderId === identity.id
  const done = await commitUnlessOvertaken(db, [
    ...(renewed ? [] : [logDeed(db, row.submissionId, { at: now, personId: identity.id, ...deed })]),
    noteHolder(db, row.submissionId, held.holderId, held.heldUntil),
  ])
  return done ? { done: 'claimed' } : { refused: 'overtaken' }
}

const release = async ({ row, identity, services, now }: Work): Promise<Verdict> => {
  const { db } = services
  const claim = services.claimOf(row.submissionId)
  const present = await claim.peek(now)
  if (present.holder !== null && present.holder !== identity.id) return { refused: 'claimed_by_other' }
  await claim.release(identity.id, now)
  // a second click finds nothing to let go of, and nothing is logged twice
  if (row.holderId !== identity.id) return { done: 'released' }
  const done = await commitUnlessOvertaken(db, [
    logDeed(db, row.submissionId, { at: now, personId: identity.id, action: 'released' }),
    noteHolder(db, row.submissionId, null, null),
  ])
  return done ? { done: 'released' } : { refused: 'overtaken' }
}

claims.post(`${CASE_PATH}/uebernahme`, caseAction(takeUp))
claims.post(`${CASE_PATH}/freigabe`, caseAction(release))
