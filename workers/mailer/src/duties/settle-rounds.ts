import { commit, type Statement } from '@vorbild/events/statement'
import { reportOf } from '../rules/report.ts'
import { acceptedIn, type Marks, waitingIn, without } from '../rules/round.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'

interface Told {
  readonly job: OpenJob
  readonly marks: () => Marks
  readonly letterAt: (position: number) => string
}

/** Tells which letters were accepted, and ends the rounds in which none waits. One write for all: a kill loses no report and doubles none. */
export const settleRounds = async (services: Services, rounds: readonly Told[]): Promise<void> => {
  await commit(
    services.db,
    rounds.flatMap((round) => settling(services, round)),
  )
}

const settling = ({ rounds, letters, outbox, clock }: Services, { job, marks, letterAt }: Told): Statement[] => {
  const now = clock()
  const accepted = acceptedIn(marks())
  const left = without(marks(), accepted)
  const end = waitingIn(left).length === 0 ? rounds.end(job.id) : rounds.write(job.id, left)
  if (accepted.length === 0) return [end]
  const told = accepted.map((position) => ({ letterId: letterAt(position), repeated: marks()[position] === 'r' ? 1 : 0 }))
  const ids = told.map(({ letterId }) => letterId)
  const twice = told.flatMap(({ letterId, repeated }) => (repeated ? [letterId] : []))
  const report = reportOf(
    { jobId: job.id, purpose: job.purpose },
    told.map((each) => ({ ...each, jobId: job.id, state: 'accepted' as const, nextAt: now, reason: null })),
  )
  return [
    ...outbox.say(now, { correlationId: job.correlationId, causationId: job.causationId }, ...report),
    ...letters.markAccepted(job.id, ids, twice, now),
    end,
  ]
}
