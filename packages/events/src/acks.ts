import { WorkerEntrypoint } from 'cloudflare:workers'
import { drizzle } from 'drizzle-orm/d1'
import type { AckPort } from './consume.ts'
import { acknowledge } from './relay.ts'

/** The entrypoint a producer offers to its listeners, reached over a service binding. */
export class Acks extends WorkerEntrypoint<{ DB: D1Database }> implements AckPort {
  async acknowledge(queue: string, eventIds: string[]): Promise<void> {
    await acknowledge(drizzle(this.env.DB), queue, eventIds, Date.now())
  }
}
