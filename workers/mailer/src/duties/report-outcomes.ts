import { commit } from '@vorbild/events/statement'
import { reportOf, type Unreported } from '../rules/report.ts'
import type { Services } from '../services.ts'

const AT_ONCE = 400

/** Tells what nobody was told yet. Events and the note that they were said are one write: a kill loses no report and doubles none. */
export const reportOutcomes = async ({ db, letters, openJobs, outbox, clock }: Services): Promise<void> => {
  for (;;) {
    const unreported = await letters.unreported(AT_ONCE)
    if (unreported.length === 0) return
    const byJob = Map.groupBy(unreported, (letter: Unreported) => letter.jobId)
    for (const job of await openJobs.byId([...byJob.keys()])) {
      const told = byJob.get(job.id) ?? []
      const now = clock()
      const cause = { correlationId: job.correlationId, causationId: job.causationId }
      await commit(db, [
        ...outbox.say(now, cause, ...reportOf({ jobId: job.id, purpose: job.purpose }, told)),
        letters.markReported(
          job.id,
          told.map((letter) => letter.letterId),
          now,
        ),
      ])
    }
  }
}
