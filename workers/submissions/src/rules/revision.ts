import { type AttachedFile, DOCUMENT_SCHEMA_VERSION, SubmissionDocument } from '@vorbild/content/documents'
import type { Field, Kind } from '@vorbild/content/kind'
import { isoTime } from '@vorbild/kernel/clock'
import type { Locale } from '@vorbild/kernel/locale'

export interface RevisionFacts {
  readonly kind: Kind
  readonly submissionId: string
  readonly number: string
  readonly revision: number
  readonly locale: Locale
  /** A whole entry that passed the kind's schema. */
  readonly content: Readonly<Record<string, unknown>>
  readonly files: readonly AttachedFile[]
  readonly now: number
}

const fieldsOf = (kind: Kind): readonly Field[] => kind.steps.flatMap((step) => step.fields)

const without = (content: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([key, value]) => value !== undefined && !keys.includes(key)))

/** The document of one revision: the self-rating stands apart because it is private, the image among the files. */
export const revisionDocument = ({ kind, content, now, ...facts }: RevisionFacts): SubmissionDocument => {
  const ratings = fieldsOf(kind).filter(({ type }) => type === 'self-rating')
  const apart = fieldsOf(kind)
    .filter(({ type }) => type === 'self-rating' || type === 'image')
    .map(({ key }) => key)
  return SubmissionDocument.parse({
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    ...facts,
    kind: kind.key,
    content: without(content, apart),
    selfRating: Object.assign({}, ...ratings.map(({ key }) => content[key])),
    receivedAt: isoTime(now),
  })
}

/** One answer in a document, wherever its field's type keeps it. */
export const answerIn = (document: SubmissionDocument, field: Field): unknown => {
  if (field.type === 'self-rating') return document.selfRating
  if (field.type === 'image') return document.files.filter(({ role }) => role === 'image')
  if (field.type === 'documents') return document.files.filter(({ role }) => role === 'document')
  return document.content[field.key]
}

/** Keys of the fields whose answers differ, in the order of the form. */
export const changedFields = (kind: Kind, before: SubmissionDocument, after: SubmissionDocument): readonly string[] =>
  fieldsOf(kind)
    .filter((field) => JSON.stringify(answerIn(before, field)) !== JSON.stringify(answerIn(after, field)))
    .map(({ key }) => key)

export const landOf = (document: SubmissionDocument): string => String(document.content.land)
export const titleOf = (document: SubmissionDocument): string => String(document.content.title)
