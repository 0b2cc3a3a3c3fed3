import type { Services } from '../services.ts'
import { issueOfJob } from '../store/dispatching.ts'
import type { Letters } from '../store/ledger.ts'

/** The subscriber a letter `<issue>.<subscriber>` went to. */
export const subscriberOfLetter = (letterId: string): string => letterId.slice(letterId.indexOf('.') + 1)

/** What an outcome is about, or null if the job is none of our issues': other mail of ours has no ledger. */
export const ownLetters = async (
  data: { readonly jobId: string; readonly purpose: string },
  letterIds: readonly string[],
  { db }: Services,
): Promise<Letters | null> => {
  if (data.purpose !== 'newsletter') return null
  const issueId = await issueOfJob(db, data.jobId)
  return issueId === null ? null : { issueId, jobId: data.jobId, subscriberIds: letterIds.map(subscriberOfLetter) }
}
