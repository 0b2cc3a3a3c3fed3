import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import { createServices } from './services.ts'
import { issuesBeingSent } from './store/dispatching.ts'
import { forgetStale } from './store/subscribers.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const UNCONFIRMED_DAYS = 7
const UNSUBSCRIBED_DAYS = 30

/** What is due now and then, and what a kill may have left: a sending that was frozen but never started. */
export const sweep = async (_event: unknown, env: Env, context: ExecutionContext): Promise<void> => {
  const services = createServices(env, context)
  const { db, dispatch } = services
  services.wake()
  services.wakeFor('schedule')
  services.wakeFor('digests')
  services.wakeFor('publications')
  for (const issueId of await issuesBeingSent(db)) await dispatch(issueId).start(issueId)
  const now = services.clock()
  await commit(
    db,
    forgetStale(db, { unconfirmedBefore: now - UNCONFIRMED_DAYS * DAY_MS, unsubscribedBefore: now - UNSUBSCRIBED_DAYS * DAY_MS }),
  )
  await purgeSpine(db, now)
}
