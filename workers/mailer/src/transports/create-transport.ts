import type { Transport } from '@vorbild/mail/transport'
import type { Settings } from '../settings.ts'
import type { MailboxStore } from '../store/mailbox.ts'
import { mailboxTransport } from './mailbox.ts'
import { smtpTransport } from './smtp.ts'

/** The way out that the settings choose. */
export const createTransport = (settings: Settings, mailbox: MailboxStore): Transport => {
  if (settings.MAIL_TRANSPORT === 'mailbox') return mailboxTransport(mailbox)
  if (!settings.SMTP_URL) throw new Error('MAIL_TRANSPORT is smtp, but SMTP_URL is not set')
  return smtpTransport(settings.SMTP_URL, new URL(settings.BASE_URL).hostname)
}
