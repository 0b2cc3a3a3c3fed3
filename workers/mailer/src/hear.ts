import { consume, type IncomingBatch } from '@vorbild/events/consume'
import { hearProvider } from './hear-provider.ts'
import { handlers } from './on/handlers.ts'
import type { Services } from './services.ts'

/** Hears a batch of the mailer's queues. */
export const hear = async (batch: IncomingBatch, services: Services): Promise<void> => {
  if (batch.queue.startsWith('mailer-provider')) return hearProvider(batch, services)
  const { db, clock: now, acks, wake } = services
  const log = (message: string, fields: Record<string, unknown>) => services.log('warn', message, fields as Record<string, string>)
  await consume(batch, { queue: 'mailer-events', db, services, handlers, acks, log, now })
  // also when nothing was new: an earlier delivery may have been killed before it rang
  await wake('sending')
}
