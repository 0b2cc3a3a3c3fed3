import { ackPort } from '@vorbild/events/ack-port'
import { ring } from '@vorbild/events/alarm'
import { createOutbox } from '@vorbild/events/outbox'
import { commit } from '@vorbild/events/statement'
import { type Clock, systemClock } from '@vorbild/kernel/clock'
import { MailJob, mailJobKey } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { logLine } from '@vorbild/web/log'
import { readDocuments } from './fresh-documents.ts'
import { createReturnPaths } from './return-paths.ts'
import { KeptMail } from './rules/kept-mail.ts'
import { Settings } from './settings.ts'
import { flightStore } from './store/flights.ts'
import { jobStore } from './store/jobs.ts'
import { letterStore } from './store/letters.ts'
import { lostEventStore } from './store/lost-events.ts'
import { mailboxStore } from './store/mailbox.ts'
import { providerMailStore } from './store/provider-mails.ts'
import { returnedStore } from './store/returned.ts'
import { roundStore } from './store/rounds.ts'
import type { EmailSender, RememberMail } from './transports/cloudflare.ts'
import { createTransport } from './transports/create-transport.ts'
import { waysOut } from './transports/ways-out.ts'

export type DutyName = 'outbox' | 'sending'

const jobIdIn = (key: string): string[] => /^outgoing\/(.+)\.json$/.exec(key)?.slice(1) ?? []

/** The composition root, and the only reader of the environment. */
export const createServices = (env: Env, clock: Clock = systemClock) => {
  const settings = Settings.parse(env)
  const db = connect(env.DB)
  const files = fileStore(env.MAIL)
  const mailbox = mailboxStore(files, jsonStore(env.MAIL, KeptMail))
  const documents = jsonStore(env.MAIL, MailJob)
  const rounds = roundStore(db)
  const newsletterTransport = settings.NEWSLETTER_TRANSPORT ?? settings.MAIL_TRANSPORT
  // bound only where mail goes out that way; see wrangler.toml
  const providerMails = providerMailStore(db)
  const remember: RememberMail = async (messageId, { id, jobId }) => {
    if (jobId !== undefined) await commit(db, [providerMails.keep(messageId, { jobId, letterId: id }, clock())])
  }
  const email = 'EMAIL' in env ? { sender: env.EMAIL as EmailSender, remember } : null
  return {
    db,
    clock,
    log: logLine,
    outbox: createOutbox(db, 'mailer'),
    acks: { submissions: ackPort(env.SUBMISSIONS_ACKS), review: ackPort(env.REVIEW_ACKS), newsletter: ackPort(env.NEWSLETTER_ACKS) },
    openJobs: jobStore(db),
    rounds,
    flights: flightStore(db),
    letters: letterStore(db),
    returned: returnedStore(db),
    providerMails,
    lostEvents: lostEventStore(db),
    /** Null where no provider may tell us anything. */
    webhookSecret: settings.WEBHOOK_SECRET === '' ? null : settings.WEBHOOK_SECRET,
    jobs: {
      ...readDocuments(documents.getNewer),
      /** Ids of those that were left before a time. */
      olderThan: async (before: number) => (await files.listOlder('outgoing/', before)).flatMap(jobIdIn),
      forget: (jobIds: readonly string[]) => files.delete(jobIds.map(mailJobKey)),
    },
    /** Jobs whose document is gone or taken back: nobody knows any more to whom they go, or nobody may. */
    failJobs: async (jobIds: readonly string[]): Promise<void> => {
      if (jobIds.length > 0) await commit(db, rounds.failAll(jobIds, 'document_missing'))
    },
    /** Null where mails leave the house: then there is nothing to show. */
    mailbox: settings.MAIL_TRANSPORT === 'mailbox' || newsletterTransport === 'mailbox' ? mailbox : null,
    wayOut: waysOut(
      {
        transactional: createTransport(settings.MAIL_TRANSPORT, settings, mailbox, email),
        newsletter: createTransport(newsletterTransport, settings, mailbox, email),
      },
      settings.NEWSLETTER_IN_THE_AIR,
    ),
    sender: { from: settings.MAIL_FROM, host: new URL(settings.BASE_URL).hostname },
    returnPaths: createReturnPaths(settings.BOUNCE_ADDRESS, settings.LINK_SECRET),
    wake: (duty: DutyName) => ring(env.ALARM, duty),
    retryBaseSeconds: settings.RETRY_BASE_SECONDS,
  }
}

export type Services = ReturnType<typeof createServices>
