import { z } from 'zod'
import { SmtpUrl } from './transports/smtp/smtp-url.ts'

/** The environment, parsed at the door: a wrong setting fails at once and says which. */
export const Settings = z.object({
  BASE_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  MAIL_TRANSPORT: z.enum(['mailbox', 'smtp']),
  SMTP_URL: z.union([z.literal('').transform(() => null), SmtpUrl]).default(null),
  RETRY_BASE_SECONDS: z.coerce.number().positive(),
})
export type Settings = z.infer<typeof Settings>
