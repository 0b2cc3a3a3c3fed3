import type { AttachedFile } from '@vorbild/content/documents'
import type { Database } from '@vorbild/events/statement'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Attachment, attachment, submission } from './schema.ts'
import { OPEN } from './submissions.ts'

export const attachmentStore = (db: Database) => ({
  of: async (submissionId: string): Promise<readonly Attachment[]> =>
    db.select().from(attachment).where(eq(attachment.submissionId, submissionId)).orderBy(asc(attachment.addedAt), asc(attachment.id)),
  /**
   * Adds a file if its field then holds at most so many, and the entry is still there to be written; the conditions are in the statement,
   * since forms and a withdrawal may arrive at once. An image replaces the one before it.
   */
  add: async (
    file: Attachment,
    most: number,
  ): Promise<{ readonly isAdded: boolean; readonly replaced: readonly { readonly id: string }[] }> => {
    const isBeside = and(eq(attachment.submissionId, file.submissionId), eq(attachment.field, file.field))
    const isOpen = sql`EXISTS (SELECT 1 FROM ${submission} WHERE id = ${file.submissionId} AND ${inArray(submission.state, [...OPEN])})`
    // every column in the table's order, as drizzle writes them
    const added = db
      .insert(attachment)
      .select(
        sql`SELECT ${file.id}, ${file.submissionId}, ${file.field}, ${file.role}, ${file.name}, ${file.title}, ${file.mediaType}, ${file.size},
          ${file.addedAt} WHERE ${isOpen} AND (SELECT count(*) FROM ${attachment} WHERE ${isBeside}) < ${most}`,
      )
      .returning({ id: attachment.id })
    if (file.role === 'document') return { isAdded: (await added).length > 0, replaced: [] }
    const [replaced, rows] = await db.batch([db.delete(attachment).where(and(isBeside, isOpen)).returning({ id: attachment.id }), added])
    return { isAdded: rows.length > 0, replaced }
  },
  remove: (submissionId: string, id: string) =>
    db.delete(attachment).where(and(eq(attachment.submissionId, submissionId), eq(attachment.id, id))),
  rename: (submissionId: string, id: string, title: string) =>
    db
      .update(attachment)
      .set({ title })
      .where(and(eq(attachment.submissionId, submissionId), eq(attachment.id, id))),
})

export type AttachmentStore = ReturnType<typeof attachmentStore>

/** Files as documents carry them; the words of the image are answers. */
export const attachedFiles = (
  files: readonly Attachment[],
  image: { readonly alt: string; readonly credit: string },
): readonly AttachedFile[] =>
  files.map(({ id, role, name, title, mediaType, size }) => ({
    ...{ id, role, name, title, mediaType, size },
    ...(role === 'image' && { alt: image.alt, ...(image.credit && { credit: image.credit }) }),
  }))

export const imageIn = (files: readonly Attachment[]): Attachment | null => files.find(({ role }) => role === 'image') ?? null
