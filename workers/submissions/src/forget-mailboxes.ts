import type { SubmissionDocument } from '@vorbild/content/documents'
import { errorFields } from '@vorbild/web/error-fields'
import { logLine } from '@vorbild/web/log'
import type { Services } from './services.ts'

/**
 * Deletes the organisation's mailbox from what was not taken before this time: nobody reads it, so nobody has a question. From every
 * revision in R2 first, also from one that a kill left behind, and then from the answers; what a kill leaves is done by the next sweep.
 */
export const forgetMailboxes = async (services: Services, before: number): Promise<void> => {
  for (const id of await services.submissions.withSpareMailbox(before)) {
    try {
      await forgetMailbox(services, id, before)
    } catch (error) {
      logLine('warn', 'mailbox not forgotten', { submission: id, cause: errorFields(error).message })
    }
  }
}

const forgetMailbox = async ({ files, documents, submissions }: Services, id: string, before: number): Promise<void> => {
  const revisions = (await files.list(`submissions/${id}/r`)).filter((key) => key.endsWith('.json'))
  for (const key of revisions) await documents.change(key, withoutMailbox)
  await submissions.forgetMailbox(id, before)
}

const withoutMailbox = (document: SubmissionDocument): SubmissionDocument => {
  if (!('contactEmail' in document.content)) return document
  const { contactEmail: _forgotten, ...content } = document.content
  return { ...document, content }
}
