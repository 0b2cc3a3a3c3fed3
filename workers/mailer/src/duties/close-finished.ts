import { commit } from '@vorbild/events/statement'
import type { Services } from '../services.ts'

const AT_ONCE = 100

/** Deletes the documents of jobs that have nothing left to send, and with them the addresses; then notes it. */
export const closeFinished = async ({ db, openJobs, jobs, clock }: Services): Promise<void> => {
  for (;;) {
    const finished = await openJobs.finished(AT_ONCE)
    if (finished.length === 0) return
    await jobs.forget(finished)
    await commit(db, [openJobs.close(finished, clock())])
  }
}
