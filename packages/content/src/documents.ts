import * as z from 'zod'

/** Bumped when a document's shape changes in a breaking way; readers keep reading every older one. */
export const DOCUMENT_SCHEMA_VERSION = 1

/** A file handed in with an entry, stored beside the documents in R2. `size` in bytes; `alt` and `credit` belong to images. */
export const AttachedFile = z.object({
  id: z.string().min(1),
  role: z.enum(['image', 'document']),
  name: z.string(),
  title: z.string(),
  mediaType: z.string(),
  size: z.number().int().nonnegative(),
  alt: z.string().optional(),
  credit: z.string().optional(),
})
export type AttachedFile = z.infer<typeof AttachedFile>

const Content = z.record(z.string(), z.unknown())

/**
 * Contents that everybody may read. The organisation's mailbox is asked for so that readers' questions can be passed on; it is never
 * shown, and documents written while it still was are read without it.
 */
const PublicContent = Content.overwrite(({ contactEmail: _kept, ...content }) => content)

/**
 * One revision of what was handed in. Immutable, but for the organisation's mailbox: it goes from what was not taken after a time. Holds
 * nothing about the person who handed it in.
 */
export const SubmissionDocument = z.object({
  schemaVersion: z.literal(DOCUMENT_SCHEMA_VERSION),
  submissionId: z.string(),
  number: z.string(),
  revision: z.number().int().positive(),
  kind: z.string(),
  locale: z.enum(['de', 'en']),
  content: Content,
  /** Criterion key to level; private, for reviewers only. */
  selfRating: z.record(z.string(), z.number().int().positive()),
  files: z.array(AttachedFile),
  receivedAt: z.iso.datetime(),
})
export type SubmissionDocument = z.infer<typeof SubmissionDocument>

/** One published version. Immutable; the truth of what is public. */
export const ExampleDocument = z.object({
  schemaVersion: z.literal(DOCUMENT_SCHEMA_VERSION),
  /** Stable number, `PX-2026-000123`. */
  exampleId: z.string(),
  slug: z.string(),
  version: z.number().int().positive(),
  kind: z.string(),
  locale: z.enum(['de', 'en']),
  content: PublicContent,
  files: z.array(AttachedFile),
  goodPractice: z.object({ year: z.number().int().nullable(), criteria: z.array(z.string()) }).nullable(),
  publishedAt: z.iso.datetime(),
  /** When somebody responsible last said that it is still true. */
  confirmedAt: z.iso.datetime(),
  source: z.url().nullable(),
})
export type ExampleDocument = z.infer<typeof ExampleDocument>

/** Somebody used an example: one object each, so that counting is listing. Says nothing about who. */
export const Adoption = z.object({
  schemaVersion: z.literal(DOCUMENT_SCHEMA_VERSION),
  exampleId: z.string(),
  adoptedAt: z.iso.datetime(),
})
export type Adoption = z.infer<typeof Adoption>

/** What is left of an example that was withdrawn: that its number and address once led somewhere. */
export const Tombstone = z.object({
  schemaVersion: z.literal(DOCUMENT_SCHEMA_VERSION),
  exampleId: z.string(),
  slug: z.string(),
  withdrawnAt: z.iso.datetime(),
})
export type Tombstone = z.infer<typeof Tombstone>

/** What an editor asks back or gives as reason; kept out of events because it is free text. */
export const ReviewNote = z.object({
  schemaVersion: z.literal(DOCUMENT_SCHEMA_VERSION),
  submissionId: z.string(),
  revision: z.number().int().positive(),
  outcome: z.enum(['changes_requested', 'declined']),
  message: z.string(),
  /** Field key and question; empty for a decline. */
  questions: z.array(z.object({ field: z.string(), question: z.string() })),
  writtenAt: z.iso.datetime(),
})
export type ReviewNote = z.infer<typeof ReviewNote>

export const documentKeys = {
  submission: (submissionId: string, revision: number) => `submissions/${submissionId}/r${revision}.json`,
  submissionFile: (submissionId: string, fileId: string) => `submissions/${submissionId}/files/${fileId}`,
  reviewNote: (submissionId: string, noteId: string) => `submissions/${submissionId}/notes/${noteId}.json`,
  example: (exampleId: string, version: number) => `examples/${exampleId}/v${version}.json`,
  adoption: (exampleId: string, adoptionId: string) => `adoptions/${exampleId}/${adoptionId}.json`,
  tombstone: (exampleId: string) => `withdrawn/${exampleId}.json`,
  issuePicture: (issueId: string, name: string) => `issues/${issueId}/${name}`,
  exampleFile: (exampleId: string, fileId: string) => `examples/${exampleId}/files/${fileId}`,
} as const
