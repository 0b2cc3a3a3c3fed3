import type { SubmissionDocument } from '@vorbild/content/documents'
import type { Field, Kind } from '@vorbild/content/kind'

/** The same whatever order its keys were written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** What a field says in a revision: files and self-rating stand beside the content. */
export const saidIn = (document: SubmissionDocument, field: Field): unknown => {
  if (field.type === 'image') return document.files.filter((file) => file.role === 'image')
  if (field.type === 'documents') return document.files.filter((file) => file.role === 'document')
  return field.type === 'self-rating' ? document.selfRating : document.content[field.key]
}

/** Fields that differ between two revisions, in the order of the form. */
export const changedFields = (kind: Kind, before: SubmissionDocument, after: SubmissionDocument): readonly Field[] =>
  kind.steps.flatMap((page) => page.fields).filter((field) => canonical(saidIn(before, field)) !== canonical(saidIn(after, field)))
