import { ExampleDocument, ReviewNote, SubmissionDocument, Tombstone } from '@vorbild/content/documents'
import { ring } from '@vorbild/events/alarm'
import { createOutbox } from '@vorbild/events/outbox'
import { systemClock } from '@vorbild/kernel/clock'
import { MailJob } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { createAuth } from './auth.ts'
import { claimOf } from './durable/durable-client.ts'
import { mailSignInLink } from './sign-in-mail.ts'

/** What the alarm of this worker does. */
export type DutyName = 'outbox' | 'decisions'

type Later = Pick<ExecutionContext, 'waitUntil'>

const NEVER_LATER: Later = { waitUntil: () => {} }

/** Where this worker's events go. */
export const eventQueues = (env: Env) => ({
  'submissions-events': env.SUBMISSIONS_EVENTS,
  'search-events': env.SEARCH_EVENTS,
  'newsletter-events': env.NEWSLETTER_EVENTS,
  'mailer-events': env.MAILER_EVENTS,
})

/** Everything the rest of the worker works with; the only place that reads the environment. */
export const createServices = (env: Env, later: Later = NEVER_LATER) => {
  const db = connect(env.DB)
  const base = {
    db,
    outbox: createOutbox(db, 'review'),
    submissions: jsonStore(env.DOCUMENTS, SubmissionDocument),
    examples: jsonStore(env.DOCUMENTS, ExampleDocument),
    tombstones: jsonStore(env.DOCUMENTS, Tombstone),
    reviewNotes: jsonStore(env.DOCUMENTS, ReviewNote),
    files: fileStore(env.DOCUMENTS),
    mail: jsonStore(env.MAIL, MailJob),
    claimOf: claimOf(env.CASE_CLAIM as unknown as DurableObjectNamespace),
    clock: systemClock,
    settings: {
      baseUrl: env.BASE_URL,
      siteName: env.SITE_NAME,
      undoMs: Number(env.DECISION_UNDO_SECONDS) * 1000,
      leaseMs: Number(env.CLAIM_LEASE_SECONDS) * 1000,
    },
    /** Goes on after the response. */
    later: (work: Promise<unknown>): void => later.waitUntil(work),
    wake: (duty: DutyName): void => later.waitUntil(ring(env.ALARM, duty)),
  }
  /** Made only where it is needed: it takes a while to start. */
  const auth = () =>
    createAuth({
      db,
      secret: env.AUTH_SECRET,
      baseUrl: env.BASE_URL,
      mailLink: (email, token, metadata) => mailSignInLink(base, { email, token, metadata }),
    })
  return { ...base, auth }
}

export type Services = ReturnType<typeof createServices>
