import { DurableObject } from 'cloudflare:workers'
import { causeOf } from './cause-of.ts'
import { wakeBy } from './wake-by.ts'

/**
 * Work that is due now and then. Returns when it is due next (ms since 1970), or null to sleep until rung. `storage` is the alarm's
 * own, one per duty; its key `duty` is taken.
 */
export type Duty<Env> = (env: Env, now: number, storage: DurableObjectStorage) => Promise<number | null>

/** How an alarm is rung: by a worker after a commit, by cron as a second sweep. */
export interface AlarmBell {
  ring(duty: string): Promise<void>
}

const SHORTEST_WAIT_MS = 20
const WAIT_AFTER_FAILURE_MS = 5_000

/**
 * A Durable Object class with one instance per duty, named like it. Alarms survive a kill, local queues do not, so
 * whatever must go on after a restart hangs on one. Duties read what is due from the database; the alarm holds no truth.
 */
export const createAlarm = <Env>(duties: Readonly<Record<string, Duty<Env>>>) =>
  class extends DurableObject<Env> implements AlarmBell {
    async ring(duty: string): Promise<void> {
      if ((await this.ctx.storage.get('duty')) !== duty) await this.ctx.storage.put('duty', duty)
      await wakeBy(this.ctx.storage, Date.now())
    }

    override async alarm(): Promise<void> {
      const name = await this.ctx.storage.get<string>('duty')
      const duty = name === undefined ? undefined : duties[name]
      if (!duty) return
      let next: number | null
      try {
        next = await duty(this.env, Date.now(), this.ctx.storage)
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', message: 'duty failed', duty: name, error: causeOf(error) }))
        next = Date.now() + WAIT_AFTER_FAILURE_MS
      }
      // the earlier time wins, so that a ring during the work is not lost
      if (next !== null) await wakeBy(this.ctx.storage, Math.max(next, Date.now() + SHORTEST_WAIT_MS))
    }
  }

/** Rings one duty of a worker's alarm. */
export const ring = async (alarms: DurableObjectNamespace<DurableObject & AlarmBell>, duty: string): Promise<void> =>
  alarms.get(alarms.idFromName(duty)).ring(duty)
