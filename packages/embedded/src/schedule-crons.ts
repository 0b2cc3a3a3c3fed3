import type { WorkerName } from '@vorbild/events/workers'
import { databaseOwners } from './house.ts'

const EVERY_MS = 15 * 60 * 1000

/** The workers' one cron line, every quarter of an hour, and once at the start: what a kill left behind goes on at once. */
export const scheduleCrons = (sweep: (worker: WorkerName) => Promise<void>): (() => void) => {
  let stopped = false
  const all = async () => {
    for (const worker of databaseOwners()) {
      if (stopped) return
      await sweep(worker).catch((error: unknown) => {
        if (!stopped) console.error(`sweep of ${worker} failed: ${String(error)}`)
      })
    }
  }
  void all()
  const timer = setInterval(all, EVERY_MS)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
