import { type MailJob, mailJobKey } from '@vorbild/mail/mail-job'

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

/** `same` where that version is still the one that lies there. */
type GetNewer = (key: string, known: string | null) => Promise<ReadDocument | 'same' | null>

/** Reads the documents of jobs, each as it is now. */
export const readDocuments = (getNewer: GetNewer) => ({
  /** The sender need not read it again. */
  read: async (jobId: string): Promise<MailJob | null> => {
    const read = await getNewer(mailJobKey(jobId), null)
    if (read === null || read === 'same') return null
    freshDocuments.keep(jobId, read)
    return read.value
  },
  /** With its version; `same` if that is the known one. */
  readNewer: async (jobId: string, known: string | null): Promise<ReadDocument | 'same' | null> => {
    const fresh = known === null ? freshDocuments.take(jobId) : null
    const read = await getNewer(mailJobKey(jobId), known ?? fresh?.version ?? null)
    return read === 'same' && fresh ? fresh : read
  },
})
