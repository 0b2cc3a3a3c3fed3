import { ackPort } from '@vorbild/events/ack-port'
import { Acks } from '@vorbild/events/acks'
import { createAlarm } from '@vorbild/events/alarm'
import { consume, type IncomingBatch } from '@vorbild/events/consume'
import { relayOutbox } from '@vorbild/events/relay'
import { connect } from '@vorbild/storage/connect'
import { logLine } from '@vorbild/web/log'
import { app } from './app.tsx'
import { eraseDue } from './erase.ts'
import { handlers } from './on/handlers.ts'
import { createServices } from './services.ts'
import { sweep } from './sweep.ts'

export class Alarm extends createAlarm<Env>({
  outbox: (env, now) =>
    relayOutbox<'submissions'>(
      connect(env.DB),
      { 'review-events': env.REVIEW_EVENTS, 'search-events': env.SEARCH_EVENTS, 'mailer-events': env.MAILER_EVENTS },
      now,
    ),
  erasure: (env, now) => eraseDue(createServices(env, { waitUntil: () => {} }), now),
}) {}

const queue = async (batch: IncomingBatch, env: Env, context: ExecutionContext): Promise<void> => {
  const services = createServices(env, context)
  const acks = { review: ackPort(env.REVIEW_ACKS), mailer: ackPort(env.MAILER_ACKS) }
  const log = (message: string, fields: Record<string, unknown>) =>
    logLine('warn', message, { worker: 'submissions', fields: JSON.stringify(fields) })
  await consume(batch, { queue: 'submissions-events', db: services.db, services, handlers, acks, log, now: services.clock })
  services.wake('outbox')
}

const scheduled = async (_controller: unknown, env: Env, context: ExecutionContext): Promise<void> => sweep(createServices(env, context))

export { Acks }
export default { fetch: app.fetch, queue, scheduled }
