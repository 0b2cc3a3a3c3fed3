import type { Localized } from '@vorbild/kernel/locale'
import { ok, type Result, refuse } from '@vorbild/kernel/result'

export const SUBMISSION_STATES = [
  'draft',
  'unconfirmed',
  'received',
  'in_review',
  'changes_requested',
  'accepted',
  'published',
  'declined',
  'withdrawn',
  'duplicate',
] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

export const PUBLICATION_STATES = ['published', 'unconfirmed', 'archived', 'erased'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

type Life<State extends string> = Readonly<Record<State, readonly State[]>>

/**
 * Where a submission may go from each state. Decisions lead back to `in_review` because they can be undone. Its submitter may take it back
 * from everywhere: to delete one's data is nobody's decision but one's own.
 */
export const submissionLife: Life<SubmissionState> = {
  draft: ['unconfirmed', 'withdrawn'],
  unconfirmed: ['received', 'withdrawn'],
  received: ['in_review', 'declined', 'duplicate', 'withdrawn'],
  in_review: ['received', 'changes_requested', 'accepted', 'declined', 'duplicate', 'withdrawn'],
  changes_requested: ['in_review', 'declined', 'duplicate', 'withdrawn'],
  accepted: ['published', 'in_review', 'withdrawn'],
  published: ['withdrawn'],
  declined: ['in_review', 'withdrawn'],
  withdrawn: [],
  duplicate: ['in_review', 'withdrawn'],
}

/** Where a published example may go: a confirmation makes it fresh again, even out of the archive. */
export const publicationLife: Life<PublicationState> = {
  published: ['unconfirmed', 'archived', 'erased'],
  unconfirmed: ['published', 'archived', 'erased'],
  archived: ['published', 'erased'],
  erased: [],
}

const moveIn =
  <State extends string>(life: Life<State>) =>
  (state: State, wish: State): Result<State, 'not_allowed'> =>
    life[state].includes(wish) ? ok(wish) : refuse('not_allowed')

/** The new state of a submission, if the wish is allowed. */
export const move = moveIn(submissionLife)

/** The new state of a publication, if the wish is allowed. */
export const movePublication = moveIn(publicationLife)

export const submissionStateLabels: Readonly<Record<SubmissionState, Localized>> = {
  draft: { de: 'Entwurf', en: 'Draft' },
  unconfirmed: { de: 'Wartet auf Ihre Bestätigung', en: 'Waiting for your confirmation' },
  received: { de: 'Eingegangen', en: 'Received' },
  in_review: { de: 'In Prüfung', en: 'In review' },
  changes_requested: { de: 'Rückfrage', en: 'Question to you' },
  accepted: { de: 'Angenommen', en: 'Accepted' },
  published: { de: 'Veröffentlicht', en: 'Published' },
  declined: { de: 'Nicht aufgenommen', en: 'Not accepted' },
  withdrawn: { de: 'Zurückgezogen', en: 'Withdrawn' },
  duplicate: { de: 'Schon vorhanden', en: 'Already in the collection' },
}

export const publicationStateLabels: Readonly<Record<PublicationState, Localized>> = {
  published: { de: 'Veröffentlicht', en: 'Published' },
  unconfirmed: { de: 'Nicht bestätigt', en: 'Not confirmed' },
  archived: { de: 'Archiviert', en: 'Archived' },
  erased: { de: 'Gelöscht', en: 'Erased' },
}
