import { ackPort } from '@vorbild/events/ack-port'
import { ring } from '@vorbild/events/alarm'
import { createOutbox } from '@vorbild/events/outbox'
import { type Clock, systemClock } from '@vorbild/kernel/clock'
import { MailJob, mailJobKey } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { logLine } from '@vorbild/web/log'
import { KeptMail } from './rules/kept-mail.ts'
import { Settings } from './settings.ts'
import { letterStore } from './store/letters.ts'
import { mailboxStore } from './store/mailbox.ts'
import { createTransport } from './transports/create-transport.ts'

export type DutyName = 'outbox' | 'sending'

/** The composition root, and the only reader of the environment. */
export const createServices = (env: Env, clock: Clock = systemClock) => {
  const settings = Settings.parse(env)
  const db = connect(env.DB)
  const mailbox = mailboxStore(fileStore(env.MAIL), jsonStore(env.MAIL, KeptMail))
  const documents = jsonStore(env.MAIL, MailJob)
  return {
    db,
    clock,
    log: logLine,
    outbox: createOutbox(db, 'mailer'),
    acks: { submissions: ackPort(env.SUBMISSIONS_ACKS), review: ackPort(env.REVIEW_ACKS), newsletter: ackPort(env.NEWSLETTER_ACKS) },
    letters: letterStore(db),
    jobs: {
      read: (jobId: string) => documents.get(mailJobKey(jobId)),
      forget: (jobId: string) => documents.delete(mailJobKey(jobId)),
    },
    /** Null where mails leave the house: then there is nothing to show. */
    mailbox: settings.MAIL_TRANSPORT === 'mailbox' ? mailbox : null,
    transport: createTransport(settings, mailbox),
    sender: { from: settings.MAIL_FROM, host: new URL(settings.BASE_URL).hostname },
    wake: (duty: DutyName) => ring(env.ALARM, duty),
    retryBaseSeconds: settings.RETRY_BASE_SECONDS,
  }
}

export type Services = ReturnType<typeof createServices>
