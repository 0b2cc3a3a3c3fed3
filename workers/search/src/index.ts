import { ackPort } from '@vorbild/events/ack-port'
import { consume } from '@vorbild/events/consume'
import { purgeSpine } from '@vorbild/events/purge'
import { logLine } from '@vorbild/web/log'
import { app } from './app.tsx'
import { mendIndex } from './mend-index.ts'
import { handlers } from './on/handlers.ts'
import { mendOpenData } from './open-data.ts'
import { createServices } from './services.ts'
import { forgetMisses } from './store/misses.ts'

export default {
  fetch: app.fetch,
  queue: async (batch, env) => {
    const services = createServices(env)
    await consume(batch, {
      queue: 'search-events',
      db: services.db,
      services,
      handlers,
      acks: { review: ackPort(env.REVIEW_ACKS), submissions: ackPort(env.SUBMISSIONS_ACKS) },
      log: (message, fields) => logLine('error', message, { worker: 'search', ...(fields as Record<string, string>) }),
      now: services.clock,
    })
  },
  scheduled: async ({ scheduledTime }, env) => {
    const services = createServices(env)
    await purgeSpine(services.db, services.clock())
    await forgetMisses(services.db, services.clock())
    await mendIndex(services, scheduledTime)
    await mendOpenData(services)
  },
} satisfies ExportedHandler<Env>
