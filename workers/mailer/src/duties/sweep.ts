import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import type { Services } from '../services.ts'

/** A mail requested again within this time is known; sources give up resending long before. */
const KEEP_MS = 90 * 24 * 60 * 60 * 1000

/** The second sweep: wakes what should be awake, and forgets what is long done. */
export const sweep = async ({ db, clock, openJobs, returned, providerMails, wake }: Services): Promise<void> => {
  await wake('sending')
  await wake('outbox')
  await purgeSpine(db, clock())
  const before = clock() - KEEP_MS
  await commit(db, [...openJobs.purge(before), returned.purge(before), providerMails.purge(before)])
}
