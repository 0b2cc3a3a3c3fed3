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

/** How a published example ages; a confirmation makes it fresh again, even out of the archive. */
export type PublicationState = 'published' | 'unconfirmed' | 'archived'

/**
 * Where a submission may go from each state. Decisions lead back to `in_review` because they can be undone. Its submitter may take it back
 * from everywhere: to delete one's data is nobody's decision but one's own.
 */
export const submissionLife: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
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

/** The new state of a submission, if the wish is allowed. */
export const move = (state: SubmissionState, wish: SubmissionState): Result<SubmissionState, 'not_allowed'> =>
  submissionLife[state].includes(wish) ? ok(wish) : refuse('not_allowed')

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
