import type { WorkerName } from '@vorbild/events/workers'
import type { World } from './world.ts'

/** Asks a worker's database. */
export const rows = async <T = Record<string, unknown>>(
  world: World,
  worker: WorkerName,
  sql: string,
  ...values: readonly unknown[]
): Promise<T[]> => {
  const database = await world.database(worker)
  const { results } = await database
    .prepare(sql)
    .bind(...values)
    .all<T>()
  return results
}
