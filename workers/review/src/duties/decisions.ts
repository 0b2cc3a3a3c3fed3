import { ring } from '@vorbild/events/alarm'
import { errorFields } from '@vorbild/web/error-fields'
import { logLine } from '@vorbild/web/log'
import { eraseOwn } from '../erase-own.ts'
import type { Decision } from '../rules/records.ts'
import { createServices, type Services } from '../services.ts'
import { findCase } from '../store/cases.ts'
import { closeDecision, dueDecisions, nextDue, settleEnd } from '../store/decisions.ts'
import { decline } from './decline.ts'
import { publish } from './publish.ts'

const WAIT_AFTER_FAILURE_MS = 5_000

/** Carries out what can no longer be taken back. One that fails waits and holds up none of the others. */
export const decisions = async (env: Env, now: number): Promise<number | null> => {
  const services = createServices(env)
  let failed = false
  for (const due of await dueDecisions(services.db, now)) {
    try {
      await carryOut(services, due, now)
    } catch (error) {
      failed = true
      logLine('error', 'decision not carried out', { worker: 'review', requestId: due.correlationId, ...errorFields(error) })
    }
  }
  await ring(env.ALARM, 'outbox')
  const next = await nextDue(services.db)
  return next !== null && failed ? Math.max(next, now + WAIT_AFTER_FAILURE_MS) : next
}

/** After a kill anywhere in here it starts again and comes to the same end: keys, times and texts follow from the decision. */
const carryOut = async (services: Services, decision: Decision, now: number): Promise<void> => {
  const { db } = services
  const row = await findCase(db, decision.submissionId)
  // a try that was killed may have left what a rebuild of the search index would take for public
  if (row?.state === 'withdrawn') await eraseOwn(services, row.submissionId, row.number)
  if (row?.decisionId !== decision.id || (await settleEnd(db, decision.id, 'carried_out', now)) !== 'carried_out') {
    await closeDecision(db, decision.id, now)
    return
  }
  await (decision.outcome === 'accepted' ? publish : decline)(services, row, decision, now)
}
