import { ackPort } from '@vorbild/events/ack-port'
import { createAlarm, ring } from '@vorbild/events/alarm'
import { consume, type IncomingBatch } from '@vorbild/events/consume'
import { relayOutbox } from '@vorbild/events/relay'
import { connect } from '@vorbild/storage/connect'
import { logLine } from '@vorbild/web/log'
import { app } from './app.tsx'
import { decisions } from './duties/decisions.ts'
import { sweep } from './duties/sweep.ts'
import { handlers } from './on/handlers.ts'
import { eventQueues, createServices } from './services.ts'

export { Acks } from '@vorbild/events/acks'
export { CaseClaim } from './durable/case-claim.ts'
export class Alarm extends createAlarm<Env>({ outbox: (env, now) => relayOutbox<'review'>(connect(env.DB), eventQueues(env), now), decisions }) {}

const queue = async (batch: IncomingBatch, env: Env, ctx: ExecutionContext) => {
  const services = createServices(env, ctx)
  const acks = { submissions: ackPort(env.SUBMISSIONS_ACKS) }
  const log = (message: string, fields: Record<string, unknown>) => logLine('warn', message, { worker: 'review', details: JSON.stringify(fields) })
  await consume(batch, { queue: 'review-events', db: services.db, services, handlers, acks, log, now: services.clock })
  await ring(env.ALARM, 'outbox')
}

export default { fetch: app.fetch, queue, scheduled: (_, env) => sweep(env) } satisfies ExportedHandler<Env>
