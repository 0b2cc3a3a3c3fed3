import { ackPort } from '@vorbild/events/ack-port'
import { consume, type IncomingBatch } from '@vorbild/events/consume'
import { logLine } from '@vorbild/web/log'
import { consumeDispatch } from './dispatch/consume-dispatch.ts'
import { handlers } from './on/handlers.ts'
import { createServices } from './services.ts'

/** Events of others, dead letters, and our own dispatch. */
export const hear = async (batch: IncomingBatch, env: Env, context: ExecutionContext): Promise<void> => {
  const services = createServices(env, context)
  if (batch.queue === 'newsletter-dispatch') return consumeDispatch(batch, services)
  await consume(batch, {
    queue: 'newsletter-events',
    db: services.db,
    services,
    handlers,
    acks: { review: ackPort(env.REVIEW_ACKS), mailer: ackPort(env.MAILER_ACKS) },
    log: (message, fields) => logLine('warn', message, { details: JSON.stringify(fields) }),
    now: services.clock,
  })
  services.wake()
}
