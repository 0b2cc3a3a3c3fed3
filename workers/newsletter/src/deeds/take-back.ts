import { mailJobKey } from '@vorbild/mail/mail-job'
import type { Services } from '../services.ts'
import { openJobs } from '../store/dispatching.ts'

/**
 * Takes the mail jobs of an issue back that the mailer has not begun. It tells of each letter that it was not sent, and only then
 * it is free again; what goes out at this moment arrives. After the issue was paused or cancelled. A job of which the mailer has
 * not even heard is taken back as well: its document stays, with a mark.
 */
export const takeBack = async (issueId: string, { db, mail }: Services): Promise<void> => {
  const jobs = await openJobs(db, issueId)
  await Promise.all(
    jobs.map(async (jobId) => {
      const job = await mail.get(mailJobKey(jobId))
      if (job) await mail.put(mailJobKey(jobId), { ...job, isTakenBack: true })
    }),
  )
}
