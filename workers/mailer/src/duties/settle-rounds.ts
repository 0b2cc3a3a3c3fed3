import { commit, type Statement } from '@vorbild/events/statement'
import { reportOf } from '../rules/report.ts'
import { acceptedIn, type Marks, waitingIn, without } from '../rules/round.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'

/** What a flight left of a job's round. */
export interface Landed {
  readonly job: OpenJob
  readonly marks: Marks
  readonly troubles: readonly Statement[]
  readonly letterAt: (position: number) => string
}

/**
 * Writes down what became of a flight: tells which letters were accepted, notes those in trouble, and ends the rounds in which none
 * waits. What was accepted in others may be told later, with more of them: an event costs as much for one letter as for all. One write
 * with the flight's number: a kill loses no report and doubles none.
 */
export const settleRounds = async (
  services: Services,
  flight: number,
  rounds: readonly Landed[],
  tell: 'everything' | 'whole rounds' = 'everything',
): Promise<void> => {
  const statements = rounds.flatMap((round) =>
    tell === 'whole rounds' && waitingIn(round.marks).length > 0
      ? [...round.troubles, services.rounds.write(round.job.id, round.marks)]
      : settling(services, round),
  )
  await commit(services.db, [...statements, services.flights.settle(flight)])
}

const settling = ({ rounds, letters, outbox, clock }: Services, { job, marks, troubles, letterAt }: Landed): Statement[] => {
  const now = clock()
  const accepted = acceptedIn(marks)
  const left = without(marks, accepted)
  const end = waitingIn(left).length === 0 ? rounds.end(job.id) : rounds.write(job.id, left)
  if (accepted.length === 0) return [...troubles, end]
  const told = accepted.map((place) => ({ letterId: letterAt(place), place, repeated: marks[place] === 'r' ? 1 : 0 }))
  const twice = told.flatMap(({ letterId, repeated }) => (repeated ? [letterId] : []))
  const report = reportOf(
    { jobId: job.id, purpose: job.purpose },
    told.map((each) => ({ ...each, jobId: job.id, state: 'accepted' as const, nextAt: now, reason: null })),
  )
  return [
    ...troubles,
    ...outbox.say(now, { correlationId: job.correlationId, causationId: job.causationId }, ...report),
    ...letters.markAccepted(job.id, accepted, twice, now),
    end,
  ]
}
