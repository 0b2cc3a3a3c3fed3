import { ackPort } from '@vorbild/events/ack-port'
import { consume, type IncomingBatch } from '@vorbild/events/consume'
import { logLine } from '@vorbild/web/log'
import { consumeDispatch } from './dispatch/consume-dispatch.ts'
import { DispatchMessage } from './dispatch/message.ts'
import { handlers } from './on/handlers.ts'
import { createServices } from './services.ts'

/** Events of others, dead letters, and our own dispatch. */
export const hear = async (batch: IncomingBatch, env: Env, context: ExecutionContext): Promise<void> => {
  const services = createServices(env, context)
  // both queues have the same dead queue: what our dispatch could not do is tried there once more, since its issue asks for it again anyway
  const { own = [], events = [] } = Object.groupBy(batch.messages, ({ body }) => (isOwn(batch.queue, body) ? 'own' : 'events'))
  if (own.length > 0) await consumeDispatch({ ...batch, messages: own }, services)
  if (events.length === 0) return
  await consume(
    { ...batch, messages: events },
    {
      queue: 'newsletter-events',
      db: services.db,
      services,
      handlers,
      acks: { review: ackPort(env.REVIEW_ACKS), mailer: ackPort(env.MAILER_ACKS) },
      log: (message, fields) => logLine('warn', message, { details: JSON.stringify(fields) }),
      now: services.clock,
    },
  )
  services.wake()
}

const isOwn = (queue: string, body: unknown): boolean =>
  queue === 'newsletter-dispatch' || (queue.endsWith('-dead') && DispatchMessage.safeParse(body).success)
