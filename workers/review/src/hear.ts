import { ackPort } from '@vorbild/events/ack-port'
import { ring } from '@vorbild/events/alarm'
import { consume, type IncomingBatch } from '@vorbild/events/consume'
import { logLine } from '@vorbild/web/log'
import { handlers } from './on/handlers.ts'
import { createServices } from './services.ts'

/** Hears a batch of events, and sends on at once what the handlers said. */
export const hear = async (batch: IncomingBatch, env: Env, context: ExecutionContext): Promise<void> => {
  const services = createServices(env, context)
  await consume(batch, {
    queue: 'review-events',
    db: services.db,
    services,
    handlers,
    acks: { submissions: ackPort(env.SUBMISSIONS_ACKS) },
    log: (message, fields) => logLine('warn', message, { worker: 'review', ...wordsOf(fields) }),
    now: services.clock,
  })
  await ring(env.ALARM, 'outbox')
}

const wordsOf = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
