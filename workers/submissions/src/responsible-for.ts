import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import { presentExample } from './example-at.ts'
import type { Recipient } from './post.ts'
import { readEmail } from './rules/contact.ts'
import type { Services } from './services.ts'
import type { ContactOf } from './store/contacts.ts'
import type { Submission } from './store/schema.ts'

/** Why the office gets what is meant for somebody else: nobody gave an address, or mail to it came back. */
export type WhyOffice = 'unknown' | 'unreached'

export interface ReachedAt extends Recipient {
  /** Null if it goes to whom it is meant for. */
  readonly office: WhyOffice | null
}

export interface Responsible {
  /** The organisation's mailbox for questions. */
  readonly contact: ReachedAt
  /** Who handed the example in; nobody known for records that came another way. */
  readonly submitter: ReachedAt
}

/** Whom readers reach about an example. Only this worker knows: addresses are in no published document. */
export const responsibleFor = async (services: Services, example: ExampleDocument): Promise<Responsible> => {
  const row = await services.submissions.byNumber(example.exampleId)
  const unreached = await services.contacts.unreachedOf(example.exampleId)
  const locale = row?.locale ?? 'de'
  const reachedAt = (email: string | null, who: ContactOf): ReachedAt => {
    const office = !email ? 'unknown' : unreached.some(({ recipient }) => recipient === who) ? 'unreached' : null
    return { email: email && office === null ? email : services.settings.office, locale, office }
  }
  return {
    contact: reachedAt(await contactOf(services, row, example), 'organisation'),
    submitter: reachedAt(row?.email ?? null, 'submitter'),
  }
}

/** The address that mail to one of those responsible came back from, null if there is none any more, and the page about the entry. */
export const addressOf = async (
  services: Services,
  { exampleId, recipient }: { readonly exampleId: string; readonly recipient: ContactOf },
): Promise<{ readonly address: string | null; readonly path: string }> => {
  const row = await services.submissions.byNumber(exampleId)
  const path = row && row.state !== 'published' ? `/redaktion/faelle/${row.id}` : `/beispiele/${exampleId}`
  if (recipient === 'submitter') return { address: row?.email || null, path }
  if (row) return { address: await contactOf(services, row, { exampleId, version: row.revision }), path }
  const present = await presentExample(services.search, exampleId)
  return { address: present.ok ? await contactOf(services, null, present.value) : null, path }
}

/** As the office mended it, or as handed in last; records without a submission may have theirs in the document. */
export const contactOf = async (
  { contacts, documents, published }: Services,
  row: Submission | null,
  { exampleId, version }: Pick<ExampleDocument, 'exampleId' | 'version'>,
): Promise<string | null> => {
  const mended = await contacts.mendedOf(exampleId)
  if (mended !== null) return mended
  const handedIn = row && (await documents.get(documentKeys.submission(row.id, row.revision)))
  const document = handedIn ?? (await published.get(documentKeys.example(exampleId, version)))
  return readEmail(String(document?.content.contactEmail ?? ''))
}
