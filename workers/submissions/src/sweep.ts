import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import { forgetMailboxes } from './forget-mailboxes.ts'
import { DUTIES, type Services } from './services.ts'
import { KEEP_DRAFT_MS, KEEP_READER_MAIL_MS, KEEP_UNCONFIRMED_MS } from './settings.ts'

/** The second sweep: rings every duty, forgets drafts left alone, entries never confirmed, who sent what was not taken or never answered, and what readers typed, and purges the spine. */
export const sweep = async (services: Services): Promise<void> => {
  const now = services.clock()
  const deadlines = { draftsBefore: now - KEEP_DRAFT_MS, unconfirmedBefore: now - KEEP_UNCONFIRMED_MS }
  for (const id of await services.submissions.stale(deadlines)) await commit(services.db, services.submissions.forget(id, deadlines, now))
  await services.submissions.forgetContacts(now - services.settings.contactKeptMs)
  await forgetMailboxes(services, now - services.settings.contactKeptMs)
  await services.contacts.forgetLetters(now - KEEP_READER_MAIL_MS)
  for (const duty of DUTIES) services.wake(duty)
  await purgeSpine(services.db, now)
}
