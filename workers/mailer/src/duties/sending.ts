import { commit } from '@vorbild/events/statement'
import { expiredBefore, retryAfter } from '../rules/retry.ts'
import type { Services } from '../services.ts'
import { closeFinished } from './close-finished.ts'
import { reportOutcomes } from './report-outcomes.ts'
import { serveJob } from './serve-job.ts'

const LETTERS_PER_RUN = 200
const RUN_MS = 20_000

/**
 * Sends what is due, job by job. Runs in one Durable Object, so there is one sender and at most one letter in the air.
 * Returns when to run next (ms since 1970), or null if nothing waits.
 */
export const sendDue = async (services: Services): Promise<number | null> => {
  const { letters, clock, log } = services
  const started = clock()
  const until = started + RUN_MS
  const recovered = await letters.recoverSending(started)
  if (recovered > 0) log('warn', 'letters were in the air at a stop', { letters: recovered })
  await reportOutcomes(services)
  let sent = 0
  while (sent < LETTERS_PER_RUN && clock() < until) {
    const job = await letters.nextDueJob(clock())
    if (!job) break
    const served = await serveJob(services, job, until)
    if (served.ok) sent += served.value
    else await putOffAllDue(services, served.reason)
    await reportOutcomes(services)
  }
  await closeFinished(services)
  // always: a kill may have come between saying the events and this
  await services.wake('outbox')
  return letters.nextAt()
}

/** There is no way out: every due letter waits, with one write for all that were tried equally often. */
const putOffAllDue = async ({ db, letters, clock, retryBaseSeconds, log }: Services, reason: string): Promise<void> => {
  const now = clock()
  log('warn', 'mail server cannot be reached', { reason })
  const tried = await letters.attemptsOfDue(now)
  const expired = { state: 'failed', reason: 'expired' } as const
  await commit(
    db,
    tried.flatMap((attempts) => [
      letters.putOffDue(attempts, reason, expired, expiredBefore(now), now),
      letters.putOffDue(attempts, reason, retryAfter({ attempts: attempts + 1, createdAt: now }, now, retryBaseSeconds), null, now),
    ]),
  )
}
