import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import type { Recipient } from './post.ts'
import { readEmail } from './rules/contact.ts'
import type { Services } from './services.ts'
import type { Submission } from './store/schema.ts'

export interface Responsible {
  /** The organisation's mailbox for questions; the office where none is known. */
  readonly contact: Recipient & { readonly isOffice: boolean }
  /** Who handed the example in; the office for records that came another way. */
  readonly submitter: Recipient & { readonly isOffice: boolean }
}

/** Whom readers reach about an example. Only this worker knows: addresses are in no published document. */
export const responsibleFor = async (services: Services, example: ExampleDocument): Promise<Responsible> => {
  const row = await services.submissions.byNumber(example.exampleId)
  const locale = row?.locale ?? 'de'
  const email = await contactOf(services, row, example)
  return {
    contact: { email: email ?? services.settings.office, locale, isOffice: email === null },
    submitter: { email: row?.email || services.settings.office, locale, isOffice: !row?.email },
  }
}

/** As handed in last; records without a submission may have theirs in the document. */
const contactOf = async (
  { documents, contacts }: Services,
  row: Submission | null,
  { exampleId, version }: ExampleDocument,
): Promise<string | null> => {
  const handedIn = row && (await documents.get(documentKeys.submission(row.id, row.revision)))
  const published = handedIn ? null : await contacts.get(documentKeys.example(exampleId, version))
  return readEmail(String((handedIn ?? published)?.content.contactEmail ?? ''))
}
