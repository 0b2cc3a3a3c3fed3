import { commit } from '@vorbild/events/statement'
import { inTheAirIn, type Mark, recovered, without } from '../rules/round.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import { settleRounds } from './settle-rounds.ts'

const AT_ONCE = 50

/**
 * What a kill left behind: letters in the air may have arrived. They go out again and count as repeated, or wait for a
 * person's word, as their job asks. What was accepted is told.
 */
export const recoverRounds = async (services: Services): Promise<void> => {
  for (;;) {
    const ids = await services.rounds.interrupted(AT_ONCE)
    if (ids.length === 0) return
    for (const job of await services.openJobs.byId(ids)) await recoverRound(services, job)
  }
}

const recoverRound = async (services: Services, job: OpenJob): Promise<void> => {
  const { db, rounds, letters, openJobs, clock, log, wayOut } = services
  const [stored, letterIds] = await Promise.all([rounds.of(job.id), openJobs.letterIds(job.id)])
  if (!stored) return
  const inTheAir = inTheAirIn(stored)
  const knowsRepeats = wayOut(job.purpose).transport.batch !== null
  const isHeld = job.onUnknown === 'hold' && !knowsRepeats
  if (inTheAir.length > 0) log('warn', 'letters were in the air at a stop', { letters: inTheAir.length, job: job.id })
  const marks: readonly Mark[] = isHeld ? without(stored, inTheAir) : recovered(stored, knowsRepeats)
  const letterAt = (position: number) => letterIds[position] ?? ''
  await commit(db, [
    ...(isHeld && inTheAir.length > 0 ? [letters.markUnknown(job.id, inTheAir.map(letterAt), clock())] : []),
    rounds.write(job.id, marks),
  ])
  await settleRounds(services, [{ job, marks: () => marks, letterAt }])
}
