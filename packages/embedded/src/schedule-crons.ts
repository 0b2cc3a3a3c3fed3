import type { WorkerName } from '@vorbild/events/workers'
import { databaseOwners } from './house.ts'

const EVERY_MS = 15 * 60 * 1000

/** The workers' one cron line, every quarter of an hour, and once at the start: what a kill left behind goes on at once. */
export const scheduleCrons = (sweep: (worker: WorkerName) => Promise<void>): (() => void) => {
  const all = async () => {
    for (const worker of databaseOwners()) {
      await sweep(worker).catch((error: unknown) => console.error(`sweep of ${worker} failed: ${String(error)}`))
    }
  }
  void all()
  const timer = setInterval(all, EVERY_MS)
  return () => clearInterval(timer)
}
