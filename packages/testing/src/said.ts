import type { EventType } from '@vorbild/events/catalogue'
import type { AnyEvent, EventOf } from '@vorbild/events/envelope'
import type { WorkerName } from '@vorbild/events/workers'
import { rows } from './rows.ts'
import type { World } from './world.ts'

/** All a worker said, in order, as its outbox keeps it. */
export const saidBy = async (world: World, worker: WorkerName): Promise<readonly AnyEvent[]> =>
  (await rows<{ payload: string }>(world, worker, 'SELECT payload FROM event ORDER BY seq')).map(({ payload }) => JSON.parse(payload))

/** All a worker said of one type. */
export const said = async <T extends EventType>(world: World, worker: WorkerName, type: T): Promise<readonly EventOf<T>[]> =>
  (await saidBy(world, worker)).filter((event): event is Extract<AnyEvent, EventOf<T>> => event.type === type)
