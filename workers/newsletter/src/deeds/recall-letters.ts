import { mailJobKey, withoutLetters } from '@vorbild/mail/mail-job'
import type { Services } from '../services.ts'
import { heldOfLeavers } from '../store/dispatching.ts'
import { postedToLeavers } from '../store/posted-jobs.ts'

/**
 * Takes letters back that the mailer still holds for people who left, were erased or cannot be reached any more: a server may have put them
 * off for days. Their addresses leave the mail job at once; the mailer tells of each letter when its turn would have come. What goes out at
 * this moment arrives.
 */
export const recallLetters = async ({ db, mail }: Services): Promise<null> => {
  const takeBack = async (jobId: string, named: string, subscriberIds: readonly string[]): Promise<void> => {
    const letterIds = new Set(subscriberIds.map((id) => `${named}.${id}`))
    await mail.change(mailJobKey(jobId), (job) => withoutLetters(job, letterIds))
  }
  const [ofIssues, others] = await Promise.all([heldOfLeavers(db), postedToLeavers(db)])
  for (const { issueId, jobId, subscriberIds } of ofIssues) await takeBack(jobId, issueId, subscriberIds)
  for (const { jobId, subscriberIds } of others) await takeBack(jobId, jobId, subscriberIds)
  return null
}
