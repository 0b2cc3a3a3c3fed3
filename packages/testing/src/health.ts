import type { WorkerName } from '@vorbild/events/workers'
import { eventually } from './eventually.ts'
import type { World } from './world.ts'

/** What `/health` says of a worker. */
export type WorkerHealth = { readonly ok: boolean } & Readonly<Record<string, unknown>>

export interface HouseHealth {
  readonly ok: boolean
  readonly workers: Readonly<Record<WorkerName, WorkerHealth>>
}

export const healthOf = async (world: World): Promise<HouseHealth> => (await world.fetch('/health')).json()

/** Waits until every event was heard and every mail is out. */
export const untilQuiet = (world: World, timeoutMs?: number): Promise<HouseHealth> =>
  eventually(
    'the house is quiet',
    async () => {
      const health = await healthOf(world)
      const open = Object.values(health.workers).flatMap(({ unacknowledged = 0, waiting = 0 }) => [unacknowledged, waiting])
      return health.ok && open.every((count) => count === 0) && health
    },
    timeoutMs,
  )
