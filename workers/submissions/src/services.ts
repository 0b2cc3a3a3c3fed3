import { Adoption, ReviewNote, SubmissionDocument } from '@vorbild/content/documents'
import { ring } from '@vorbild/events/alarm'
import { createOutbox, type Outbox } from '@vorbild/events/outbox'
import type { Database } from '@vorbild/events/statement'
import { type Clock, systemClock } from '@vorbild/kernel/clock'
import { MailJob } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { type FileStore, fileStore } from '@vorbild/storage/file-store'
import { type JsonStore, jsonStore } from '@vorbild/storage/json-store'
import { createLinks, type Links } from './links.ts'
import { createMails, type Mails } from './mails.ts'
import { createReaderMails, type ReaderMails } from './reader-mails.ts'
import { readApiKeys } from './rules/api-key.ts'
import { DocumentWithContact } from './rules/contact.ts'
import { type Kept, keptBy } from './settings.ts'
import { type AdoptionStore, adoptionStore } from './store/adoptions.ts'
import { type AttachmentStore, attachmentStore } from './store/attachments.ts'
import { type ContactStore, contactStore } from './store/contacts.ts'
import { type RecordStore, recordStore } from './store/records.ts'
import { type SubmissionStore, submissionStore } from './store/submissions.ts'

export type DutyName = 'outbox' | 'erasure'
export const DUTIES: readonly DutyName[] = ['outbox', 'erasure']

export interface Services {
  readonly db: Database
  readonly outbox: Outbox<'submissions'>
  readonly submissions: SubmissionStore
  readonly attachments: AttachmentStore
  readonly adoptions: AdoptionStore
  readonly contacts: ContactStore
  readonly records: RecordStore
  readonly documents: JsonStore<SubmissionDocument>
  readonly notes: JsonStore<ReviewNote>
  /** Published documents, for the one thing in them that nobody is shown. */
  readonly published: JsonStore<DocumentWithContact>
  readonly adoptionDocuments: JsonStore<Adoption>
  readonly files: FileStore
  readonly mailJobs: JsonStore<MailJob>
  readonly links: Links
  readonly mails: Mails
  readonly readerMails: ReaderMails
  readonly search: Fetcher
  readonly clock: Clock
  readonly settings: {
    readonly baseUrl: string
    readonly siteName: string
    /** Where mail goes that nobody else answers for. */
    readonly office: string
    readonly secret: string
    readonly apiKeys: ReadonlyMap<string, string>
    readonly kept: Kept
  }
  /** Rings a duty of the alarm once the answer is on its way. */
  wake(duty: DutyName): void
}

/** The only place that reads the environment. */
export const createServices = (env: Env, context: Pick<ExecutionContext, 'waitUntil'>): Services => {
  const db = connect(env.DB)
  const links = createLinks(env.BASE_URL, env.LINK_SECRET)
  const kept = keptBy(env)
  return {
    db,
    outbox: createOutbox(db, 'submissions'),
    submissions: submissionStore(db),
    attachments: attachmentStore(db),
    adoptions: adoptionStore(db),
    contacts: contactStore(db),
    records: recordStore(db),
    documents: jsonStore(env.DOCUMENTS, SubmissionDocument),
    notes: jsonStore(env.DOCUMENTS, ReviewNote),
    published: jsonStore(env.DOCUMENTS, DocumentWithContact),
    adoptionDocuments: jsonStore(env.DOCUMENTS, Adoption),
    files: fileStore(env.DOCUMENTS),
    mailJobs: jsonStore(env.MAIL, MailJob),
    links,
    mails: createMails(links, kept),
    readerMails: createReaderMails(links),
    search: env.SEARCH,
    clock: systemClock,
    settings: {
      baseUrl: env.BASE_URL,
      siteName: env.SITE_NAME,
      office: env.OPERATOR_EMAIL,
      secret: env.LINK_SECRET,
      apiKeys: readApiKeys(env.SUBMISSION_API_KEYS),
      kept,
    },
    wake: (duty) => context.waitUntil(ring(env.ALARM, duty)),
  }
}
