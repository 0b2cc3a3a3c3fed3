import { createAlarm } from '@vorbild/events/alarm'
import { relayOutbox } from '@vorbild/events/relay'
import { connect } from '@vorbild/storage/connect'
import { app } from './app.tsx'
import { askStillWanted } from './deeds/ask-still-wanted.ts'
import { forgetWhoGotWhat } from './deeds/forget-who-got-what.ts'
import { recallLetters } from './deeds/recall-letters.ts'
import { refreshPublications } from './deeds/refresh-publications.ts'
import { sendDigests } from './deeds/send-digests.ts'
import { sendPlanned } from './deeds/send-planned.ts'
import { takeOverList } from './deeds/take-over-list.ts'
import { hear } from './hear.ts'
import { onDuty } from './on-duty.ts'
import { sweep } from './sweep.ts'

// biome-ignore lint/performance/noBarrelFile: the platform finds entrypoints and objects here
export { Acks } from '@vorbild/events/acks'
export { Dispatch } from './durable/dispatch.ts'

export class Alarm extends createAlarm<Env>({
  digests: (env) => onDuty(env, sendDigests),
  retention: (env) => onDuty(env, forgetWhoGotWhat),
  recall: (env) => onDuty(env, recallLetters),
  publications: (env) => onDuty(env, refreshPublications),
  imports: (env) => onDuty(env, takeOverList),
  still_wanted: (env) => onDuty(env, askStillWanted),
  schedule: (env) => onDuty(env, sendPlanned),
  outbox: (env, now) => relayOutbox<'newsletter'>(connect(env.DB), { 'mailer-events': env.MAILER_EVENTS }, now),
}) {}

export default { fetch: app.fetch, queue: hear, scheduled: sweep } satisfies ExportedHandler<Env>
