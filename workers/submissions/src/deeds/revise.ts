import { documentKeys, type SubmissionDocument } from '@vorbild/content/documents'
import { move } from '@vorbild/content/life'
import { commit, type Statement } from '@vorbild/events/statement'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { eraseObjects } from '../erase.ts'
import { changedFields, landOf, revisionDocument } from '../rules/revision.ts'
import type { Services } from '../services.ts'
import { isLostRace } from '../store/lost-race.ts'
import type { Submission } from '../store/schema.ts'
import type { CheckedEntry } from './checked-entry.ts'
import type { DeedContext } from './deed-context.ts'

export type ReviseReason = 'incomplete' | 'not_asked' | 'lost_race'

/** The submitter answered: a new revision goes to the office, with the fields that changed. */
export const revise = async (services: Services, entry: CheckedEntry, context: DeedContext): Promise<Result<null, ReviseReason>> => {
  const { row, kind, checked, files } = entry
  const { documents } = services
  if (row.state !== 'changes_requested' || !move(row.state, 'in_review').ok) return refuse('not_asked')
  if (checked.problems.length > 0) return refuse('incomplete')
  const before = await documents.get(documentKeys.submission(row.id, row.revision))
  if (row.number === null || before === null) throw new Error('an entry in review has no number or no document')
  const facts = { kind, submissionId: row.id, number: row.number, revision: row.revision + 1, locale: row.locale, now: context.now }
  const document = revisionDocument({ ...facts, content: checked.content, files })
  const mine = await writeRevision(services, row, document)
  if (mine === null) return refuse('lost_race')
  try {
    await commit(services.db, [...revised(services, mine, document, changedFields(kind, before, document), context)])
  } catch (error) {
    if (!isLostRace(error)) throw error
    // taken back meanwhile: what was just written must not outlive the erasure
    if ((await services.submissions.get(row.id))?.state === 'withdrawn') await eraseObjects(services, row.id)
    return refuse('lost_race')
  }
  services.wake('outbox')
  return ok(null)
}

/**
 * Writes the next revision where the last one that nobody stood by may lie: of an answer just now on its way, or left by a kill. Whoever
 * writes first makes sure that none who came before can still be counted, and has looked what lay there before that; so what counts in
 * the end is never written over. The entry as it is to be committed; null if somebody else was faster.
 */
const writeRevision = async (
  { documents, submissions }: Services,
  row: Submission,
  document: SubmissionDocument,
): Promise<Submission | null> => {
  const key = documentKeys.submission(row.id, document.revision)
  for (let mine: Submission | null = row; mine !== null; ) {
    const lying = await documents.versionOf(key)
    mine = await submissions.claim(mine)
    // otherwise one who cannot be counted any more has written since
    if (mine && (await documents.replace(key, document, lying))) return mine
  }
  return null
}

const revised = (
  { submissions, contacts, outbox }: Services,
  row: Submission,
  document: SubmissionDocument,
  changed: readonly string[],
  { now, correlationId }: DeedContext,
): readonly Statement[] => {
  const { submissionId, number, revision, kind } = document
  const documentKey = documentKeys.submission(submissionId, revision)
  const data = { submissionId, number, revision, documentKey, kind, land: landOf(document), fields: [...changed] }
  return [
    ...submissions.change(row, { state: 'in_review', entry: 'answered', now, set: { revision } }),
    // the office asked for another mailbox, and got one
    ...(changed.includes('contactEmail') ? [contacts.unmend(number), contacts.reachedAgain(number, 'organisation')] : []),
    ...outbox.say(now, { correlationId }, { type: 'submission.revised', subject: submissionId, data }),
  ]
}
