import { documentKeys, type SubmissionDocument } from '@vorbild/content/documents'
import { move } from '@vorbild/content/life'
import { commit } from '@vorbild/events/statement'
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
export const revise = async (
  services: Services,
  entry: CheckedEntry,
  { now, correlationId }: DeedContext,
): Promise<Result<null, ReviseReason>> => {
  const { row, kind, checked, files } = entry
  if (row.state !== 'changes_requested' || !move(row.state, 'in_review').ok) return refuse('not_asked')
  if (checked.problems.length > 0) return refuse('incomplete')
  const before = await services.documents.get(documentKeys.submission(row.id, row.revision))
  if (row.number === null || before === null) throw new Error('an entry in review has no number or no document')
  const revision = row.revision + 1
  const documentKey = documentKeys.submission(row.id, revision)
  const facts = { kind, submissionId: row.id, number: row.number, revision, locale: row.locale, now }
  const document = revisionDocument({ ...facts, content: checked.content, files })
  const written = await writeRevision(services, row, documentKey, document)
  if (!written.ok) return written
  const fields = [...changedFields(kind, before, document)]
  const data = { submissionId: row.id, number: row.number, revision, documentKey, kind: kind.key, land: landOf(document), fields }
  try {
    await commit(services.db, [
      ...services.submissions.change(row, { state: 'in_review', entry: 'answered', now, set: { revision } }),
      // the office asked for another mailbox, and got one
      ...(fields.includes('contactEmail')
        ? [services.contacts.unmend(row.number), services.contacts.reachedAgain(row.number, 'organisation')]
        : []),
      ...services.outbox.say(now, { correlationId }, { type: 'submission.revised', subject: row.id, data }),
    ])
  } catch (error) {
    if (!isLostRace(error)) throw error
    // taken back meanwhile: what was just written must not outlive the erasure
    if ((await services.submissions.get(row.id))?.state === 'withdrawn') await eraseObjects(services, row.id)
    // not left by a kill, but of somebody very slow, who came first after all
    else if (written.value.before) await services.documents.put(documentKey, written.value.before)
    return refuse('lost_race')
  }
  services.wake('outbox')
  return ok(null)
}

const LOOKS = 5
const APART_MS = 200

interface Written {
  /** What lay there, to be put back should it turn out to be somebody's. */
  readonly before: SubmissionDocument | null
}

/**
 * Writes the next revision, unless another answer at the same moment was faster, whose document must stay. One that nobody takes for the
 * entry's own within a second was left by a kill.
 */
const writeRevision = async (
  { documents, submissions }: Services,
  { id, version }: Submission,
  key: string,
  document: SubmissionDocument,
): Promise<Result<Written, 'lost_race'>> => {
  if (await documents.create(key, document)) return ok({ before: null })
  for (let look = 0; look < LOOKS; look++) {
    if ((await submissions.get(id))?.version !== version) return refuse('lost_race')
    await new Promise((resolve) => setTimeout(resolve, APART_MS))
  }
  const before = await documents.get(key).catch(() => null)
  await documents.put(key, document)
  return ok({ before })
}
