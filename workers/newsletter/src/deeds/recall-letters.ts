import { mailJobKey, withoutLetters } from '@vorbild/mail/mail-job'
import type { Services } from '../services.ts'
import { heldOfLeavers } from '../store/dispatching.ts'

/**
 * Takes letters back that the mailer still holds for readers who left, were erased or cannot be reached any more: a server may have put them off for
 * days. Their addresses leave the mail job at once; the mailer tells of each letter when its turn would have come. What goes out at
 * this moment arrives.
 */
export const recallLetters = async ({ db, mail }: Services): Promise<null> => {
  for (const { issueId, jobId, subscriberIds } of await heldOfLeavers(db)) {
    const letterIds = new Set(subscriberIds.map((id) => `${issueId}.${id}`))
    await mail.change(mailJobKey(jobId), (job) => withoutLetters(job, letterIds))
  }
  return null
}
