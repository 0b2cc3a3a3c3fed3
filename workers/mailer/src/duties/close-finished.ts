import { commit } from '@vorbild/events/statement'
import type { Services } from '../services.ts'

const AT_ONCE = 100

/** Deletes the documents of jobs that have nothing left to send, and with them the addresses; then notes it. */
export const closeFinished = async ({ db, letters, jobs, clock }: Services): Promise<void> => {
  for (;;) {
    const finished = await letters.finishedJobs(AT_ONCE)
    if (finished.length === 0) return
    for (const jobId of finished) await jobs.forget(jobId)
    await commit(db, [letters.close(finished, clock())])
  }
}
