import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import { takeStock } from './deeds/take-stock.ts'
import { createServices } from './services.ts'
import { issuesBeingSent } from './store/dispatching.ts'
import { forgetImports } from './store/imports.ts'
import { forgetPosted } from './store/posted-jobs.ts'
import { passTime } from './store/reach.ts'
import { forgetStale } from './store/subscribers.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const UNCONFIRMED_DAYS = 7
const UNSUBSCRIBED_DAYS = 30
const PAUSED_DAYS = 365
/** The mailer deletes by then what nobody asked it to send, and gives the rest up long before. */
const POSTED_DAYS = 30
/** How long the report of an import can be read. */
const IMPORT_DAYS = 30
/** Mail servers give up after five days at most (RFC 5321 4.5.4.1); what did not come back by then arrived. */
const TRIAL_DAYS = 7

/** What is due now and then, and what a kill may have left: a sending that was frozen but never started. */
export const sweep = async (_event: unknown, env: Env, context: ExecutionContext): Promise<void> => {
  const services = createServices(env, context)
  const { db, dispatch } = services
  services.wake()
  for (const duty of ['schedule', 'digests', 'publications', 'imports', 'still_wanted', 'recall', 'retention'] as const)
    services.wakeFor(duty)
  for (const issueId of await issuesBeingSent(db)) await dispatch(issueId).start(issueId)
  const now = services.clock()
  await commit(db, [
    ...forgetStale(db, {
      unconfirmedBefore: now - UNCONFIRMED_DAYS * DAY_MS,
      unsubscribedBefore: now - UNSUBSCRIBED_DAYS * DAY_MS,
      pausedBefore: now - PAUSED_DAYS * DAY_MS,
    }),
    ...forgetImports(db, { neverStarted: now - UNCONFIRMED_DAYS * DAY_MS, over: now - IMPORT_DAYS * DAY_MS }),
    forgetPosted(db, now - POSTED_DAYS * DAY_MS),
    ...passTime(db, { now, trialBefore: now - TRIAL_DAYS * DAY_MS, forgetBefore: now - services.patience.forgetMs }),
  ])
  await takeStock(services)
  await purgeSpine(db, now)
}
