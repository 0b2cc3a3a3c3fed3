import { parseAddress } from '@vorbild/mail/address'
import * as z from 'zod'
import { SmtpUrl } from './transports/smtp/smtp-url.ts'

/** The environment, parsed at the door: a wrong setting fails at once and says which. */
export const Settings = z.object({
  BASE_URL: z.url(),
  // a wrong sender would be refused with every single letter
  MAIL_FROM: z.string().refine((from) => parseAddress(from).ok, 'not an address like Name <post@example.org>'),
  MAIL_TRANSPORT: z.enum(['mailbox', 'smtp']),
  SMTP_URL: z.union([z.literal('').transform(() => null), SmtpUrl]).default(null),
  RETRY_BASE_SECONDS: z.coerce.number().positive(),
})
export type Settings = z.infer<typeof Settings>
