import { commit } from '@vorbild/events/statement'
import { expiredBefore, retryAfter } from '../rules/retry.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import { closeFinished } from './close-finished.ts'
import { recoverRounds } from './recover-rounds.ts'
import { reportOutcomes } from './report-outcomes.ts'
import { serveJobs } from './serve-jobs.ts'

const LETTERS_PER_RUN = 10_000
const RUN_MS = 20_000
/** So many jobs are open side by side: enough to keep the connections busy, few enough to let a person's mail go between. */
const JOBS_AT_ONCE = 20
/** Then the documents are read again: a sender may have taken one back, and that has to work within a second. */
const LOOK_AGAIN_MS = 900

/**
 * Sends what is due. Runs in one Durable Object, so there is one sender, and no more letters are in the air than the
 * settings allow. Returns when to run next (ms since 1970), or null if nothing waits.
 */
export const sendDue = async (services: Services): Promise<number | null> => {
  const { openJobs, clock } = services
  const until = clock() + RUN_MS
  await recoverRounds(services)
  await reportOutcomes(services)
  let sent = 0
  while (sent < LETTERS_PER_RUN && clock() < until) {
    const due = await openJobs.due(clock(), JOBS_AT_ONCE)
    const [first] = due
    if (!first) break
    const served = await serveJobs(
      services,
      due.filter(({ purpose }) => purpose === first.purpose),
      Math.min(until, clock() + LOOK_AGAIN_MS),
    )
    if (served.ok) sent += served.value
    else await putOffAllDue(services, first.purpose, served.reason)
    await reportOutcomes(services)
    // what is said is heard while the rest is still being sent
    await services.wake('outbox')
  }
  await closeFinished(services)
  // always: a kill may have come between saying the events and this
  await services.wake('outbox')
  return (await services.rounds.isAny()) ? clock() : services.letters.nextAt()
}

/** There is no way out: every due letter waits, with one write for all that were tried equally often. */
const putOffAllDue = async (services: Services, purpose: OpenJob['purpose'], reason: string): Promise<void> => {
  const { db, letters, rounds, clock, retryBaseSeconds, log } = services
  const now = clock()
  log('warn', 'mail server cannot be reached', { reason })
  const tried = await letters.attemptsOfDue(purpose, now)
  const expired = { state: 'failed', reason: 'expired' } as const
  const waitAfter = (attempts: number) => retryAfter({ attempts, createdAt: now }, now, retryBaseSeconds)
  const first = waitAfter(1)
  await commit(db, [
    ...tried.flatMap((attempts) => [
      letters.putOffDue(purpose, attempts, reason, expired, expiredBefore(now), now),
      letters.putOffDue(purpose, attempts, reason, waitAfter(attempts + 1), null, now),
    ]),
    ...rounds.putOffAll(purpose, reason, first.state === 'deferred' ? first.nextAt : now),
  ])
}
