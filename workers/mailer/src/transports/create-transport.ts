import type { Transport } from '@vorbild/mail/transport'
import type { Settings, TransportName } from '../settings.ts'
import type { MailboxStore } from '../store/mailbox.ts'
import { mailboxTransport } from './mailbox.ts'
import { smtpTransport } from './smtp.ts'

/** The way out of this name. */
export const createTransport = (name: TransportName, settings: Settings, mailbox: MailboxStore): Transport => {
  if (name === 'smtp') {
    if (!settings.SMTP_URL) throw new Error('MAIL_TRANSPORT is smtp, but SMTP_URL is not set')
    return smtpTransport(settings.SMTP_URL, new URL(settings.BASE_URL).hostname)
  }
  return mailboxTransport(mailbox)
}
