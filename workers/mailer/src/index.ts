import { createAlarm } from '@vorbild/events/alarm'
import type { IncomingBatch } from '@vorbild/events/consume'
import { relayOutbox } from '@vorbild/events/relay'
import { connect } from '@vorbild/storage/connect'
import { app } from './app.tsx'
import { journalIn } from './duties/journal.ts'
import { sendDue } from './duties/sending.ts'
import { sweep } from './duties/sweep.ts'
import { hear } from './hear.ts'
import { type IncomingMail, receive } from './receive.ts'
import { createServices } from './services.ts'

// biome-ignore lint/performance/noBarrelFile: the platform finds entrypoints here
export { Acks } from '@vorbild/events/acks'

export class Alarm extends createAlarm<Env>({
  sending: (env, _now, storage) => sendDue(createServices(env), journalIn(storage)),
  outbox: (env, now) => {
    const queues = { 'submissions-events': env.SUBMISSIONS_EVENTS, 'newsletter-events': env.NEWSLETTER_EVENTS }
    return relayOutbox<'mailer'>(connect(env.DB), queues, now)
  },
}) {}

export default {
  fetch: app.fetch,
  queue: (batch: IncomingBatch, env: Env) => hear(batch, createServices(env)),
  email: (message: IncomingMail, env: Env) => receive(message, createServices(env)),
  scheduled: (_controller: ScheduledController, env: Env) => sweep(createServices(env)),
}
