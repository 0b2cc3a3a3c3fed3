import { documentKeys } from '@vorbild/content/documents'
import { move } from '@vorbild/content/life'
import { commit, type Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { eraseObjects } from '../erase.ts'
import { mailBack, mailTo } from '../post.ts'
import { landOf, revisionDocument } from '../rules/revision.ts'
import type { Services } from '../services.ts'
import { isLostRace } from '../store/lost-race.ts'
import type { Submission } from '../store/schema.ts'
import { type CheckedEntry, checkedEntry } from './checked-entry.ts'
import type { DeedContext } from './deed-context.ts'

const FIRST_REVISION = 1

/** Writes the first revision and gives what tells the house of it. The document lies in R2 before anybody hears of it. */
const receive = async (
  services: Services,
  { row, kind, checked, files }: CheckedEntry,
  number: string,
  jobId: string,
  { now, correlationId }: DeedContext,
): Promise<Statement[]> => {
  const documentKey = documentKeys.submission(row.id, FIRST_REVISION)
  const facts = { kind, submissionId: row.id, number, revision: FIRST_REVISION, locale: row.locale, now }
  const document = revisionDocument({ ...facts, content: checked.content, files })
  await services.documents.put(documentKey, document)
  const data = { submissionId: row.id, number, revision: FIRST_REVISION, documentKey, kind: kind.key, land: landOf(document) }
  const receipt = await services.mails.receipt(row, number, now)
  return [
    ...services.submissions.change(row, { state: 'received', entry: 'received', now, set: { revision: FIRST_REVISION } }),
    ...services.outbox.say(now, { correlationId }, { type: 'submission.received', subject: row.id, data }),
    ...(await mailTo(services, row, receipt, { jobId, now, cause: { correlationId } })),
  ]
}

/** The submitter confirmed the address: the entry goes to the office. Confirmed twice, or at once, is confirmed. */
export const confirm = async (services: Services, row: Submission, context: DeedContext): Promise<void> => {
  if (row.state !== 'unconfirmed' || !move(row.state, 'received').ok) return
  if (row.number === null) throw new Error('an entry was sent without a number')
  const jobId = newId()
  try {
    await commit(services.db, await receive(services, await checkedEntry(services, row), row.number, jobId, context))
  } catch (error) {
    if (!isLostRace(error)) throw error
    await mailBack(services, jobId)
    const present = await services.submissions.get(row.id)
    // taken back or forgotten meanwhile: what was just written must not outlive the erasure
    if (present === null || present.state === 'withdrawn') await eraseObjects(services, row.id)
  }
  services.wake('outbox')
}
