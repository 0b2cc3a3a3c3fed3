import { createAlarm } from '@vorbild/events/alarm'
import { relayOutbox } from '@vorbild/events/relay'
import { connect } from '@vorbild/storage/connect'
import { app } from './app.tsx'
import { decisions } from './duties/decisions.ts'
import { sweep } from './duties/sweep.ts'
import { hear } from './hear.ts'
import { eventQueues } from './services.ts'

// biome-ignore lint/performance/noBarrelFile: the platform finds entrypoints and objects here
export { Acks } from '@vorbild/events/acks'
export { CaseClaim } from './durable/case-claim.ts'

export class Alarm extends createAlarm<Env>({
  outbox: (env, now) => relayOutbox<'review'>(connect(env.DB), eventQueues(env), now),
  decisions,
}) {}

export default { fetch: app.fetch, queue: hear, scheduled: (_controller: ScheduledController, env: Env) => sweep(env) }
