import type { WorkerName } from '@vorbild/events/workers'
import type { World } from './world.ts'

/** Asks a worker's database. */
export const rows = <T = Record<string, unknown>>(
  world: World,
  worker: WorkerName,
  sql: string,
  ...values: readonly unknown[]
): Promise<T[]> => world.rows<T>(worker, sql, values)
