import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import { forgetMailboxes } from './forget-mailboxes.ts'
import { DUTIES, type Services } from './services.ts'
import { DAY_MS, KEEP_READER_MAIL_MS } from './settings.ts'

/** The second sweep: rings every duty, forgets drafts left alone, entries never confirmed, who sent what was not taken or never answered, and what readers typed, and purges the spine. */
export const sweep = async (services: Services): Promise<void> => {
  const now = services.clock()
  const { draftDays, unconfirmedDays, contactDays } = services.settings.kept
  const deadlines = { draftsBefore: now - draftDays * DAY_MS, unconfirmedBefore: now - unconfirmedDays * DAY_MS }
  for (const id of await services.submissions.stale(deadlines)) await commit(services.db, services.submissions.forget(id, deadlines, now))
  await services.submissions.forgetContacts(now - contactDays * DAY_MS)
  await forgetMailboxes(services, now - contactDays * DAY_MS)
  await services.contacts.forgetLetters(now - KEEP_READER_MAIL_MS)
  for (const duty of DUTIES) services.wake(duty)
  await purgeSpine(services.db, now)
}
