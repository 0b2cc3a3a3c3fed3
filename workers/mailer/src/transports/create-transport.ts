import type { Transport } from '@vorbild/mail/transport'
import type { Settings, TransportName } from '../settings.ts'
import type { MailboxStore } from '../store/mailbox.ts'
import { cloudflareTransport, type EmailSender, type RememberMail } from './cloudflare.ts'
import { httpTransport } from './http.ts'
import { mailboxTransport } from './mailbox.ts'
import { smtpTransport } from './smtp.ts'

/** Cloudflare's mail service, where it is bound. */
export interface Email {
  readonly sender: EmailSender
  readonly remember: RememberMail
}

/** The way out of this name. */
export const createTransport = (name: TransportName, settings: Settings, mailbox: MailboxStore, email: Email | null): Transport => {
  switch (name) {
    case 'mailbox':
      return mailboxTransport(mailbox)
    case 'smtp':
      if (!settings.SMTP_URL) throw new Error('the way out is smtp, but SMTP_URL is not set')
      return smtpTransport(settings.SMTP_URL, new URL(settings.BASE_URL).hostname, settings.SMTP_ANSWER_SECONDS * 1000)
    case 'http':
      if (!settings.PROVIDER_URL) throw new Error('the way out is http, but PROVIDER_URL is not set')
      return httpTransport(settings.PROVIDER_URL, settings.PROVIDER_TOKEN)
    case 'cloudflare':
      if (!email) throw new Error('the way out is cloudflare, but there is no binding EMAIL')
      return cloudflareTransport(email.sender, email.remember)
  }
}
