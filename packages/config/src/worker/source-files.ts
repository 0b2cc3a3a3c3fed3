/** The code of a worker that answers /health, hears its queue and relays its outbox; by file name. */
export const sourceFiles = (name: string): readonly (readonly [string, string])[] => [
  ['src/index.ts', indexFile(name)],
  ['src/app.tsx', appFile(name)],
  ['src/services.ts', servicesFile(name)],
  ['src/hear.ts', hearFile(name)],
  ['src/on/handlers.ts', handlersFile(name)],
  ['src/store/schema.ts', schemaFile],
]

const indexFile = (name: string) => `import { Acks } from '@vorbild/events/acks'
import { createAlarm } from '@vorbild/events/alarm'
import type { IncomingBatch } from '@vorbild/events/consume'
import { purgeSpine } from '@vorbild/events/purge'
import { relayOutbox } from '@vorbild/events/relay'
import { connect } from '@vorbild/storage/connect'
import { app } from './app.tsx'
import { hear } from './hear.ts'
import { createServices } from './services.ts'

export { Acks }

export class Alarm extends createAlarm<Env>({
  outbox: (env, now) => relayOutbox<'${name}'>(connect(env.DB), {}, now),
}) {}

export default {
  fetch: app.fetch,
  queue: (batch: IncomingBatch, env: Env) => hear(batch, createServices(env)),
  scheduled: async (_controller: ScheduledController, env: Env) => {
    const { db, clock, wake } = createServices(env)
    await wake('outbox')
    await purgeSpine(db, clock())
  },
}
`

const appFile = (name: string) => `import { spineHealth } from '@vorbild/events/health'
import { createApp } from '@vorbild/web/create-app'
import { createServices, type Services } from './services.ts'

export const app = createApp<Env, { services: Services }>({ worker: '${name}' })

app.use(async (c, next) => {
  c.set('services', createServices(c.env))
  await next()
})

app.get('/health', async (c) => c.json({ ok: true, ...(await spineHealth(c.get('services').db)) }))
`

const servicesFile = (name: string) => `import { ring } from '@vorbild/events/alarm'
import { createOutbox } from '@vorbild/events/outbox'
import { type Clock, systemClock } from '@vorbild/kernel/clock'
import { connect } from '@vorbild/storage/connect'

export type DutyName = 'outbox'

/** The composition root, and the only reader of the environment. */
export const createServices = (env: Env, clock: Clock = systemClock) => {
  const db = connect(env.DB)
  return {
    db,
    clock,
    outbox: createOutbox(db, '${name}'),
    /** One port for every worker it hears from. */
    acks: {},
    wake: (duty: DutyName) => ring(env.ALARM, duty),
  }
}

export type Services = ReturnType<typeof createServices>
`

const hearFile = (name: string) => `import { consume, type IncomingBatch } from '@vorbild/events/consume'
import { logLine } from '@vorbild/web/log'
import { handlers } from './on/handlers.ts'
import type { Services } from './services.ts'

/** Hears a batch of this worker's queue. */
export const hear = async (batch: IncomingBatch, services: Services): Promise<void> => {
  const { db, clock: now, acks, wake } = services
  const log = (message: string, fields: Record<string, unknown>) =>
    logLine('error', message, { worker: '${name}', ...(fields as Record<string, string>) })
  await consume(batch, { queue: '${name}-events', db, services, handlers, acks, log, now })
  // also when nothing was new: an earlier delivery may have been killed before it rang
  await wake('outbox')
}
`

const handlersFile = (name: string) => `import type { Handlers } from '@vorbild/events/consume'
import type { Services } from '../services.ts'

export const handlers: Handlers<'${name}-events', Services> = {}
`

const schemaFile = `/** This worker's own tables. Those of the spine come from packages/events. */
export {}
`
