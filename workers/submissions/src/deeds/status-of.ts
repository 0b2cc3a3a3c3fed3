import { documentKeys, type ReviewNote, type SubmissionDocument } from '@vorbild/content/documents'
import type { Services } from '../services.ts'
import type { HistoryRow, MailJobRow, Submission } from '../store/schema.ts'

/** One entry of the timeline, with what the office wrote. */
export interface StatusEntry extends HistoryRow {
  readonly note: ReviewNote | null
}

/** All the status page tells. */
export interface Status {
  readonly row: Submission
  readonly timeline: readonly StatusEntry[]
  readonly mail: MailJobRow | null
  /** What is asked back right now. */
  readonly note: ReviewNote | null
  /** The last two revisions, once there are two. */
  readonly revisions: { readonly before: SubmissionDocument; readonly after: SubmissionDocument } | null
}

const lastTwo = async ({ documents }: Services, { id, revision }: Submission): Promise<Status['revisions']> => {
  if (revision < 2) return null
  const before = await documents.get(documentKeys.submission(id, revision - 1))
  const after = await documents.get(documentKeys.submission(id, revision))
  return before && after && { before, after }
}

export const statusOf = async (services: Services, row: Submission): Promise<Status> => {
  const { notes, records } = services
  const timeline = await Promise.all(
    (await records.timeline(row.id)).map(async (entry) => ({
      ...entry,
      note: entry.noteKey === null ? null : await notes.get(entry.noteKey),
    })),
  )
  const asked = row.state === 'changes_requested' ? row.noteKey : null
  return {
    row,
    timeline,
    mail: await records.newestMail(row.id),
    note: timeline.findLast((entry) => entry.noteKey !== null && entry.noteKey === asked)?.note ?? null,
    revisions: row.state === 'withdrawn' ? null : await lastTwo(services, row),
  }
}
