import type { MailJob } from '@vorbild/mail/mail-job'

/** A mail job as it was read, and its version then. */
export interface ReadDocument {
  readonly value: MailJob
  readonly version: string
}

/** They hold addresses, and a job may have megabytes: no more than what is sent next. */
const AT_MOST = 2

const fresh = new Map<string, ReadDocument>()

/**
 * Documents read when their job was heard of, which the sender reads again a moment later: in the same process it is spared reading,
 * not asking whether they changed.
 */
export const freshDocuments = {
  keep: (jobId: string, document: ReadDocument): void => {
    fresh.set(jobId, document)
    for (const oldest of fresh.keys()) {
      if (fresh.size <= AT_MOST) break
      fresh.delete(oldest)
    }
  },
  /** Once: whoever takes it has it. */
  take: (jobId: string): ReadDocument | null => {
    const document = fresh.get(jobId) ?? null
    fresh.delete(jobId)
    return document
  },
}
