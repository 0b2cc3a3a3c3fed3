import { mailJobKey } from '@vorbild/mail/mail-job'
import type { Services } from '../services.ts'
import { openJobs } from '../store/dispatching.ts'

/**
 * Takes the mail jobs of an issue back that the mailer has not begun. It tells of each letter that it was not sent, and only then
 * it is free again; what goes out at this moment arrives. After the issue was paused or cancelled. A job of which the mailer has
 * not even heard is taken back as well: its document stays, with a mark. One that the mailer deletes at this moment stays deleted,
 * or its addresses would lie there for ever.
 */
export const takeBack = async (issueId: string, { db, mail }: Services): Promise<void> => {
  const jobs = await openJobs(db, issueId)
  await Promise.all(jobs.map((jobId) => mail.change(mailJobKey(jobId), (job) => ({ ...job, isTakenBack: true }))))
}
