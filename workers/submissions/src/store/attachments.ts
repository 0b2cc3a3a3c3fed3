import type { AttachedFile } from '@vorbild/content/documents'
import type { Database } from '@vorbild/events/statement'
import { and, asc, eq } from 'drizzle-orm'
import { type Attachment, attachment } from './schema.ts'

export const attachmentStore = (db: Database) => ({
  of: async (submissionId: string): Promise<readonly Attachment[]> =>
    db.select().from(attachment).where(eq(attachment.submissionId, submissionId)).orderBy(asc(attachment.addedAt), asc(attachment.id)),
  add: (file: typeof attachment.$inferInsert) => db.insert(attachment).values(file),
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
