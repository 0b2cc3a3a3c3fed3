import { ExampleDocument } from '@vorbild/content/documents'
import { ring } from '@vorbild/events/alarm'
import { createOutbox } from '@vorbild/events/outbox'
import { systemClock } from '@vorbild/kernel/clock'
import { MailJob } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { durableClient } from '@vorbild/storage/itty-durable/client'
import { jsonStore } from '@vorbild/storage/json-store'
import { DISPATCH_METHODS, type Dispatch } from './durable/dispatch.ts'

/** The only place that reads the environment. */
export const createServices = (env: Env, context: Pick<ExecutionContext, 'waitUntil'>) => {
  const db = connect(env.DB)
  return {
    db,
    outbox: createOutbox(db, 'newsletter'),
    clock: systemClock,
    documents: jsonStore(env.DOCUMENTS, ExampleDocument),
    mail: jsonStore(env.MAIL, MailJob),
    dispatch: durableClient<Dispatch>(env.DISPATCH as unknown as DurableObjectNamespace, 'dispatch', DISPATCH_METHODS),
    /** Sends on what was said. After every commit that says something. */
    wake: () => context.waitUntil(ring(env.ALARM, 'outbox')),
    baseUrl: env.BASE_URL,
    siteName: env.SITE_NAME,
    linkSecret: env.LINK_SECRET,
    chunkSize: Math.min(Math.max(Number(env.DISPATCH_CHUNK) || 50, 1), 100),
  }
}

export type Services = ReturnType<typeof createServices>
