import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import type { Services } from '../services.ts'
import { tellLostEvents } from './tell-lost-events.ts'

/** A mail requested again within this time is known; sources give up resending long before. */
const KEEP_MS = 90 * 24 * 60 * 60 * 1000

/** Long after any mail is given up; a mailer that stood still for weeks still finds what waits for it. */
const ORPHAN_MS = 30 * 24 * 60 * 60 * 1000
const AT_ONCE = 500

/** The second sweep: wakes what should be awake, and forgets what is long done. */
export const sweep = async (services: Services): Promise<void> => {
  const { db, clock, openJobs, returned, providerMails, wake } = services
  await wake('sending')
  await wake('outbox')
  await tellLostEvents(services)
  await purgeSpine(db, clock())
  const before = clock() - KEEP_MS
  await forgetOrphans(services)
  await commit(db, [...openJobs.purge(before), returned.purge(before), providerMails.purge(before)])
}

/** Documents that nobody asked to be sent, because a kill came between them and their event; they hold addresses. */
const forgetOrphans = async ({ clock, openJobs, jobs, log }: Services): Promise<void> => {
  const old = await jobs.olderThan(clock() - ORPHAN_MS)
  for (let from = 0; from < old.length; from += AT_ONCE) {
    const some = old.slice(from, from + AT_ONCE)
    const open = await openJobs.openAmong(some)
    const orphans = some.filter((id) => !open.has(id))
    await jobs.forget(orphans)
    if (orphans.length > 0) log('warn', 'mail jobs nobody asked for are deleted', { jobs: orphans.length })
  }
}
