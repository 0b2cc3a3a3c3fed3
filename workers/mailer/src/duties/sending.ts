import { commit } from '@vorbild/events/statement'
import { expiredBefore, retryAfter } from '../rules/retry.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import { within } from '../transports/smtp/within.ts'
import { CONNECTIONS } from '../transports/ways-out.ts'
import { closeFinished } from './close-finished.ts'
import { createDesk } from './desk.ts'
import type { Journal } from './journal.ts'
import { openLines } from './lines.ts'
import { recoverRounds } from './recover-rounds.ts'
import { reportOutcomes } from './report-outcomes.ts'
import { serveJobs } from './serve-jobs.ts'

const LETTERS_PER_RUN = 10_000
const RUN_MS = 20_000
/** So much is open side by side: enough to keep the connections busy, few enough to let a person's mail go between. */
const JOBS_AT_ONCE = 20
const LETTERS_AT_ONCE = 5_000
/** Then the documents are read again: a sender may have taken one back, and that has to work within a second. */
const LOOK_AGAIN_MS = 600
/** While answers of silent servers are waited for, the rest goes on; but not for ever in one run. */
const LONGEST_RUN_MS = 8 * 60 * 1000
/** So often others hear how far a round has come that takes long. */
const TELL_EVERY_MS = 3_000

/**
 * Sends what is due. Runs in one Durable Object, so there is one sender, and no more letters are in the air than the
 * settings allow. Returns when to run next (ms since 1970), or null if nothing waits.
 */
export const sendDue = async (services: Services, journal: Journal): Promise<number | null> => {
  const { openJobs, clock } = services
  const until = clock() + RUN_MS
  let number = await recoverRounds(services, journal)
  await commit(services.db, services.letters.giveUpLeft(clock()))
  await reportOutcomes(services)
  const desk = createDesk(services)
  const lines = openLines()
  const left = new Set<Promise<unknown>>()
  let sent = 0
  let toldAt = clock()
  while ((sent < LETTERS_PER_RUN && clock() < until) || (left.size > 0 && clock() < until + LONGEST_RUN_MS)) {
    const jobs = forOneFlight(await openJobs.due(clock(), JOBS_AT_ONCE))
    const [first] = jobs
    if (!first && left.size === 0) break
    if (!first || left.size >= CONNECTIONS) {
      await within(LOOK_AGAIN_MS, Promise.race(left))
      await reportOutcomes(services)
      await services.wake('outbox')
      continue
    }
    number += 1
    const tell = clock() >= toldAt + TELL_EVERY_MS ? 'everything' : 'whole rounds'
    if (tell === 'everything') toldAt = clock()
    const served = await serveJobs(services, { number, journal, desk, lines, left, tell }, jobs, clock() + LOOK_AGAIN_MS)
    if (served.ok) sent += served.value
    else {
      await recoverRounds(services, journal)
      await putOffAllDue(services, first.purpose, served.reason)
    }
    await reportOutcomes(services)
    // what is said is heard while the rest is still being sent
    await services.wake('outbox')
  }
  await Promise.all([lines.hangUp(), ...left])
  await reportOutcomes(services)
  await closeFinished(services)
  // always: a kill may have come between saying the events and this
  await services.wake('outbox')
  return (await services.rounds.isAny()) ? clock() : services.letters.nextAt()
}

/** Jobs of one purpose, until there are letters enough. */
const forOneFlight = <T extends OpenJob & { readonly waiting: number }>(due: readonly T[]): readonly T[] => {
  let letters = 0
  return due.filter(({ purpose, waiting }) => {
    const fits = purpose === due[0]?.purpose && letters < LETTERS_AT_ONCE
    if (fits) letters += waiting
    return fits
  })
}

/** There is no way out: every due letter waits, with one write for all that were tried equally often. */
const putOffAllDue = async (services: Services, purpose: OpenJob['purpose'], reason: string): Promise<void> => {
  const { db, letters, rounds, clock, retryBaseSeconds, log } = services
  const now = clock()
  log('warn', 'mail server cannot be reached', { reason })
  const tried = await letters.attemptsOfDue(purpose, now)
  const expired = { state: 'failed', reason: 'server_unreachable' } as const
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
