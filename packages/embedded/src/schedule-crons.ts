import type { WorkerName } from '@vorbild/events/workers'
import { databaseOwners } from './house.ts'

const EVERY_MS = 15 * 60 * 1000

export interface Crons {
  /** Runs all of them now, beside the schedule. */
  runNow(): Promise<void>
  stop(): void
}

/** The workers' one cron line, every quarter of an hour, and once at the start: what a kill left behind goes on at once. */
export const scheduleCrons = (sweep: (worker: WorkerName) => Promise<void>): Crons => {
  let stopped = false
  const runNow = async () => {
    for (const worker of databaseOwners()) {
      if (stopped) return
      await sweep(worker).catch((error: unknown) => {
        if (!stopped) console.error(`sweep of ${worker} failed: ${String(error)}`)
      })
    }
  }
  void runNow()
  const timer = setInterval(runNow, EVERY_MS)
  return {
    runNow,
    stop: () => {
      stopped = true
      clearInterval(timer)
    },
  }
}
