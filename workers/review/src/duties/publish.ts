import {
  type AttachedFile,
  DOCUMENT_SCHEMA_VERSION,
  documentKeys,
  type ExampleDocument,
  type SubmissionDocument,
} from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { isoTime } from '@vorbild/kernel/clock'
import { logLine } from '@vorbild/web/log'
import { freeSlug } from '../rules/free-slug.ts'
import type { CaseRow, Decision } from '../rules/records.ts'
import { step } from '../rules/step.ts'
import type { Services } from '../services.ts'
import { moveCase } from '../store/cases.ts'
import { closeDecision } from '../store/decisions.ts'
import { commitUnlessOvertaken } from '../store/overtaken.ts'
import { addPublication, findPublication, slugsLike } from '../store/publications.ts'

const FIRST_VERSION = 1

/** Makes an accepted case public: files, then the document, then in one batch the record, the case and the event. */
export const publish = async (services: Services, row: CaseRow, decision: Decision, now: number): Promise<void> => {
  const { db, submissions, examples, files, outbox } = services
  const published = step(row.state, 'publish')
  const handedIn = await submissions.get(documentKeys.submission(row.submissionId, decision.revision))
  if (!handedIn || !published.ok) throw new Error(`case ${row.number} cannot be published`)
  const document = await exampleOf(services, handedIn, decision)
  const documentKey = documentKeys.example(document.exampleId, document.version)
  await examples.put(documentKey, document)
  const { exampleId, version, slug, kind } = document
  const data = { exampleId, version, documentKey, submissionId: row.submissionId, slug }
  const done = await commitUnlessOvertaken(db, [
    ...moveCase(
      db,
      row,
      { at: now, personId: null, action: 'published', detail: { slug } },
      { state: published.value, decisionId: null, waitingSince: now },
    ),
    addPublication(db, {
      exampleId,
      submissionId: row.submissionId,
      slug,
      version,
      kind,
      land: row.land,
      title: row.title,
      documentKey,
      state: 'published',
      publishedAt: decision.dueAt,
    }),
    closeDecision(db, decision.id, now),
    ...outbox.say(now, { correlationId: decision.correlationId }, { type: 'example.published', subject: exampleId, data }),
  ])
  // withdrawn while it was being written: what lies under `examples/` is public, so it must not stay
  if (!done && !(await findPublication(db, exampleId))) await files.delete(await files.list(documentKey.replace(/[^/]*$/, '')))
}

const exampleOf = async (services: Services, handedIn: SubmissionDocument, decision: Decision): Promise<ExampleDocument> => {
  const kind = kindOf(handedIn.kind)
  if (!kind) throw new Error(`unknown kind ${handedIn.kind}`)
  const { title } = kind.card(handedIn.content)
  const exampleId = handedIn.number
  const taken = await slugsLike(services.db, freeSlug(title, exampleId, []), exampleId)
  const publishedAt = isoTime(decision.dueAt)
  return {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    exampleId,
    slug: freeSlug(title, exampleId, taken),
    version: FIRST_VERSION,
    kind: handedIn.kind,
    locale: handedIn.locale,
    content: kind.published.parse(handedIn.content),
    files: await copyFiles(services, handedIn),
    goodPractice: null,
    publishedAt,
    confirmedAt: publishedAt,
    source: null,
  }
}

/** A file that is gone is left out rather than holding up the rest. */
const copyFiles = async ({ files }: Services, { submissionId, number, files: attached }: SubmissionDocument): Promise<AttachedFile[]> => {
  const copied: AttachedFile[] = []
  for (const file of attached) {
    const found = await files.copy(documentKeys.submissionFile(submissionId, file.id), documentKeys.exampleFile(number, file.id))
    if (found) copied.push(file)
    else logLine('error', 'attached file is missing', { worker: 'review', number, file: file.id })
  }
  return copied
}
